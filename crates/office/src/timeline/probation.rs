//! How long somebody is on probation.
//!
//! The first three months of training at an employer are a probation, in which both sides may leave without giving a
//! reason. Days at school do not count. An absence of more than a month (illness, extra schooling, leave) extends it by
//! the same length; a shorter one does not. There is one probation for each student and employer, and none in
//! skoleoplæring, of which a delaftale (a kind without school periods) is a part.
//! Sources: the trade committees' pages on prøvetid (uddannelsesnaevnet.dk, "prøvetiden"; elektrikeruddannelsen.dk,
//! "aftaletyper") and the ministry's on EMMA. The months are settings of the school.
//!
//! What the sources leave open is read here as follows, and so the rule is exact:
//! - The three months run from the first day of training; they are as many days as those calendar months have (90 from
//!   1 January, 91 in a leap year). A month that lacks the day ends on its last.
//! - The probation ends with the last of that many days which are neither at school nor in an absence of more than a
//!   month. So each such day moves the end by one, and no day does so twice.
//! - An absence is measured whole, also where it began before the training or goes on after it; absences without a day
//!   between them are one. More than a month is from a day to its like in the next month, or longer.
//! - A later agreement with the same employer goes on with the days that were left.

use chrono::{Days as Count, Months, NaiveDate};

use super::{Days, Probation, Rules, Stretch};

/// The probations, in the order they began.
pub(super) fn probations(stretches: &[Stretch<'_>], rules: &Rules) -> Vec<Probation> {
    let mut begun: Vec<(Probation, u64)> = Vec::new();
    for stretch in stretches.iter().filter(|stretch| stretch.counts(rules)) {
        let Some(run) = stretch.run else { continue };
        let at = match begun.iter().position(|(known, _)| known.company == stretch.company) {
            Some(at) => at,
            None => {
                let from = stretch.days.from;
                let known =
                    Probation { company: stretch.company.to_owned(), agreement: run.id.clone(), from, until: None };
                begun.push((known, length(from, rules.probation_months)));
                begun.len() - 1
            }
        };
        let (probation, left) = &mut begun[at];
        if probation.until.is_some() {
            continue;
        }
        let here = stretch.days.until.map_or(u64::MAX, |until| (until - stretch.days.from).num_days() as u64 + 1);
        if *left <= here {
            probation.until = stretch.days.from.checked_add_days(Count::new(left.saturating_sub(1)));
        } else {
            *left -= here;
        }
    }
    begun.into_iter().map(|(probation, _)| probation).collect()
}

/// Whether the probation stands still during an absence.
pub(super) fn is_long(absence: &Days, rules: &Rules) -> bool {
    let borne = absence.from.checked_add_months(Months::new(rules.absence_months));
    absence.until.is_none_or(|until| borne.is_some_and(|borne| until >= borne))
}

impl Stretch<'_> {
    fn counts(&self, rules: &Rules) -> bool {
        let of_agreement = self.run.is_some() && !rules.without_school.contains(self.r#type);
        of_agreement && self.school.is_none() && self.absence != Some(true)
    }
}

fn length(from: NaiveDate, months: u32) -> u64 {
    from.checked_add_months(Months::new(months)).map_or(0, |end| (end - from).num_days() as u64)
}
