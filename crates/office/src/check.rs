//! Eftersyn: whether the file is sound and its records hang together.

use serde::Serialize;
use ts_rs::TS;

use crate::record::{self, REFERENCES, TABLES};
use crate::{Desk, Result, attachments};

/// What an inspection found; nothing when all is well.
#[derive(Debug, Serialize, TS)]
pub struct Findings {
    /// Findings, each with how often.
    findings: Vec<Finding>,
    /// Records looked at.
    records: u32,
}

/// One kind of breach.
#[derive(Debug, Serialize, TS)]
pub struct Finding {
    /// `file`, `reference`, `search`, `seal`, `history`, `audit`, `erasures`, `attachment-missing` or `attachment-damaged`.
    kind: String,
    /// Where: a table and a column, or the file's own words.
    place: String,
    count: u32,
}

/// Inspects the file and every reference between records.
pub fn check(desk: &Desk, (): ()) -> Result<Findings> {
    desk.read(|conn| {
        let mut findings = Vec::new();
        for line in desk.db().inspected()? {
            findings.push(Finding { kind: "file".to_owned(), place: line, count: 1 });
        }
        let mut count = |kind: &str, place: String, sql: &str| -> Result<()> {
            let count: u32 = record::value(conn, sql, [])?;
            if count > 0 {
                findings.push(Finding { kind: kind.to_owned(), place, count });
            }
            Ok(())
        };
        for (child, column, parent) in REFERENCES {
            let sql = format!(
                "select count(*) from {child} c where c.{column} <> '' and not exists (select 1 from {parent} p where p.id = c.{column})"
            );
            count("reference", format!("{child}.{column}"), &sql)?;
        }
        for table in ["student", "company"] {
            let sql = format!("select abs((select count(*) from main.{table}) - (select count(*) from {table}_search))");
            count("search", table.to_owned(), &sql)?;
        }
        let both = "select count(*) from appointment where done_on is not null and cancelled_on is not null";
        count("reference", "appointment.done_on".to_owned(), both)?;
        let newest = "select count(*) from application a where a.stage is not (select s.stage from application_step s
            where s.application = a.id and not exists (select 1 from application_step c where c.supersedes = s.id)
            order by s.happened_on desc, s.id desc limit 1)";
        count("reference", "application.stage".to_owned(), newest)?;
        let other = "select count(*) from addendum a join addendum b on b.id = a.supersedes where b.agreement <> a.agreement";
        count("reference", "addendum.supersedes".to_owned(), other)?;
        let other = "select count(*) from agreement a join agreement b on b.id = a.replaces where b.student <> a.student";
        count("reference", "agreement.replaces".to_owned(), other)?;
        // A correction is of the same student, and corrects what nobody else has corrected.
        let plan = ["goal_reached", "plan_follow_up", "plan_evaluation"];
        for table in ["warning", "hearing", "decision", "letter"].into_iter().chain(plan) {
            let other = format!(
                "select count(*) from {table} a join {table} b on b.id = a.supersedes where b.student <> a.student"
            );
            count("reference", format!("{table}.supersedes"), &other)?;
        }
        for table in ["warning", "hearing", "decision", "complaint", "letter"].into_iter().chain(plan) {
            let twice = format!(
                "select count(*) from (select 1 from {table} where supersedes <> '' group by supersedes having count(*) > 1)"
            );
            count("reference", format!("{table}.supersedes"), &twice)?;
        }
        let early = "select count(*) from decision where delivered_on < decided_on";
        count("reference", "decision.delivered_on".to_owned(), early)?;
        let other = "select count(*) from observation a join observation b on b.id = a.supersedes where b.student <> a.student";
        count("reference", "observation.supersedes".to_owned(), other)?;
        // Whatever stands in a period is of the student whose plan it is.
        for table in plan {
            let other = format!(
                "select count(*) from {table} f join plan_period p on p.id = f.period where p.student <> f.student"
            );
            count("reference", format!("{table}.period"), &other)?;
        }
        let backwards = "select count(*) from plan_period where ends_on < starts_on";
        count("reference", "plan_period.ends_on".to_owned(), backwards)?;
        let backwards = "select count(*) from enrolment where ends_on < starts_on";
        count("reference", "enrolment.ends_on".to_owned(), backwards)?;
        let other = "select count(*) from placement_evaluation a join placement_evaluation b on b.id = a.supersedes
            where b.placement <> a.placement or b.respondent <> a.respondent";
        count("reference", "placement_evaluation.supersedes".to_owned(), other)?;
        let backwards = "select count(*) from placement where ends_on < starts_on";
        count("reference", "placement.ends_on".to_owned(), backwards)?;
        let either = "select count(*) from dispensation where (agreement = '') = (placement = '')";
        count("reference", "dispensation.placement".to_owned(), either)?;
        let either = "select count(*) from place_taken where (promise = '') = (opening = '')";
        count("reference", "place_taken.promise".to_owned(), either)?;
        let half = "select count(*) from assessment where (sealed_at is null) <> (hash is null) or (hash is null) <> (sealed is null)";
        count("seal", "assessment".to_owned(), half)?;
        count("history", "change.step".to_owned(), "select count(*) from change where step not in (select id from step)")?;
        for (fault, count) in crate::audit::faults(conn)? {
            findings.push(Finding { kind: "audit".to_owned(), place: fault.to_owned(), count });
        }
        if !crate::erasure::whole(conn)? || !desk.ledger().is_ours(&desk.db().key()) {
            findings.push(Finding { kind: "erasures".to_owned(), place: "erased".to_owned(), count: 1 });
        }
        let broken = crate::emma::broken_seals(conn)?;
        if broken > 0 {
            findings.push(Finding { kind: "seal".to_owned(), place: "assessment.hash".to_owned(), count: broken });
        }
        let many = "select count(*) from attachment where
            (student <> '') + (case_of <> '') + (company <> '') + (agreement <> '') + (placement <> '') <> 1";
        let many: u32 = record::value(conn, many, [])?;
        if many > 0 {
            findings.push(Finding { kind: "reference".to_owned(), place: "attachment".to_owned(), count: many });
        }
        let (missing, damaged) = attachments::store::inspect(conn, &desk.setup().folder)?;
        for (kind, count) in [("attachment-missing", missing), ("attachment-damaged", damaged)] {
            if count > 0 {
                findings.push(Finding { kind: kind.to_owned(), place: "attachments".to_owned(), count });
            }
        }
        let mut records = 0;
        for table in TABLES {
            records += record::value::<u32>(conn, &format!("select count(*) from {table}"), [])?;
        }
        Ok(Findings { findings, records })
    })
}
