//! What an agreement does to the applications it came of.

use chrono::NaiveDate;

use super::{Application, ApplicationStepAsk, Origin, standing, take};
use crate::agreements::Agreement;
use crate::write::Tx;
use crate::{Result, record};

/// A concluded agreement moves what the student sent to that company, in the same act.
pub fn agreed(tx: &mut Tx<'_>, agreement: &Agreement) -> Result<()> {
    let Some(signed_on) = agreement.signed_on.filter(|_| agreement.is_concluded()) else { return Ok(()) };
    let sql = "select * from application where student = ?1 and company = ?2 and archived_on is null
               and stage in ('wish', 'sent', 'interview', 'trial')";
    let open: Vec<Application> = record::rows(tx.conn(), sql, [&agreement.student, &agreement.company])?;
    for application in open {
        // Never before what is known already: the agreement is what came of it.
        let happened_on = signed_on.max(application.stage_on);
        let origin = Origin { agreement: agreement.id.clone(), ..Origin::default() };
        take(tx, &application, bare("agreement", happened_on), origin)?;
    }
    Ok(())
}

/// An agreement that is no longer one for an application (annulled, set aside, ended before it began, with somebody
/// else) gives it its earlier stage back, in the same act. Its step is superseded by what stood there before.
pub fn released(tx: &mut Tx<'_>, agreement: &Agreement) -> Result<()> {
    let sql =
        "select a.* from application a where a.id in (select application from application_step where agreement = ?1)";
    let moved: Vec<Application> = record::rows(tx.conn(), sql, [&agreement.id])?;
    for application in moved {
        let parties = (&application.student, &application.company) == (&agreement.student, &agreement.company);
        if agreement.is_concluded() && parties {
            continue;
        }
        let steps = standing(tx.conn(), &application.id)?;
        let Some(at) = steps.iter().position(|step| step.agreement == agreement.id) else { continue };
        let Some(before) = at.checked_sub(1).and_then(|at| steps.get(at)) else { continue };
        let origin = Origin { supersedes: steps[at].id.clone(), ..Origin::default() };
        take(tx, &application, bare(&before.stage, before.happened_on), origin)?;
    }
    Ok(())
}

/// A step of which only stage and day are known.
fn bare(stage: &str, happened_on: NaiveDate) -> ApplicationStepAsk {
    let (contact, said, refusal) = Default::default();
    ApplicationStepAsk { stage: stage.to_owned(), happened_on, contact, said, refusal }
}
