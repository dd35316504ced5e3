//! "Already ours?": before somebody rings a company, who of the office spoke with them last, and what waits.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::companies::CONTACTED;
use crate::record::{self, ById};
use crate::{Desk, Error, Result, promises};

/// What the office has with a company already.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct AlreadyOurs {
    /// The last day anybody here had contact with them; imported days count.
    contacted_on: Option<NaiveDate>,
    /// The newest talk in the log: the day, who had it and its words. Empty when nobody has noted one.
    talked_on: Option<NaiveDate>,
    #[ts(type = "Note['kind'] | ''")]
    talk: String,
    talked_by: String,
    talk_body: String,
    /// What is to be done next, by when and by whom; and how many tasks are open.
    next_step: String,
    next_due: Option<NaiveDate>,
    next_owner: String,
    tasks: u32,
    /// Promised places that are still to come.
    promised: u32,
    /// Applications and introductions without an answer.
    applications: u32,
    introductions: u32,
}

/// What the office has with a company.
pub fn already_ours(desk: &Desk, ask: ById) -> Result<AlreadyOurs> {
    let left = promises::left("p", "promise");
    let sql = format!(
        "select nullif({CONTACTED}, '') as contacted_on, n.happened_on as talked_on, coalesce(n.kind, '') as talk,
                coalesce(n.by, '') as talked_by, coalesce(n.body, '') as talk_body, coalesce(k.what, '') as next_step,
                k.due_on as next_due, coalesce(k.owner, '') as next_owner,
                (select count(*) from task x where x.company = c.id and x.done_on is null) as tasks,
                (select coalesce(sum({left}), 0) from promise p
                 where p.company = c.id and p.ended_as = '' and p.archived_on is null) as promised,
                (select count(*) from application a where a.company = c.id and a.archived_on is null
                    and a.stage in ('sent', 'interview', 'trial')
                    and a.student not in (select id from student where archived_on is not null)) as applications,
                (select count(*) from introduction i where i.company = c.id
                    and i.outcome in ('pending', 'interview', 'trial') and {}
                    and i.student not in (select id from student where archived_on is not null)) as introductions
         from company c
         left join note n on n.id = (select m.id from note m where m.company = c.id
             and not exists (select 1 from note later where later.supersedes = m.id)
             order by m.happened_on desc, m.id desc limit 1)
         left join task k on k.id = (select t.id from task t where t.company = c.id and t.done_on is null
             order by t.due_on is null, t.due_on, t.id limit 1)
         where c.id = ?1",
        crate::introductions::STANDING
    );
    desk.read(|conn| record::rows(conn, &sql, [&ask.id])?.pop().ok_or_else(|| Error::missing("company")))
}
