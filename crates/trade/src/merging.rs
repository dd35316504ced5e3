//! How each table's fields are merged when two wrote them unknown to one another.

use sync::hub::CONFLICT;
use sync::policy::{Policies, Policy, Table};

use crate::scopes;
use crate::tables::{LOCAL, REFERENCES, TABLES, narrowed};

/// Facts: never changed, only followed by another that says so.
const APPEND: &[&str] = &[
    "addendum",
    "application_step",
    "complaint",
    "decision",
    "hearing",
    "introduction",
    "letter",
    "observation",
    "place_offer",
    "placement_evaluation",
    "plan_evaluation",
    "plan_follow_up",
    "goal_reached",
    "warning",
];

/// Fields about which both authors are asked, because somebody relied on them.
const REVIEW: &[(&str, &[&str])] = &[
    ("agreement", &["starts_on", "ends_on", "signed_on", "annulled_on", "ended_on", "workplace", "company", "stage"]),
    ("application", &["stage"]),
    ("approval", &["kind", "places", "archived_on"]),
    ("company", &["archived_on", "merged_into"]),
    ("enrolment", &["starts_on", "ends_on", "archived_on"]),
    ("placement", &["starts_on", "ends_on", "company", "workplace", "archived_on"]),
    ("student", &["left_on", "seeking", "owner", "protected", "wishes", "archived_on"]),
];

/// Long texts, of which half would be lost.
const TEXT: &[(&str, &[&str])] =
    &[("agreement", &["note"]), ("application", &["note"]), ("company", &["note"]), ("student", &["note"])];

/// Fields that mean nothing apart.
const UNITS: &[(&str, &[&[&str]])] = &[
    ("agreement", &[&["starts_on", "ends_on"], &["ended_on", "ended_reason", "no_fault"], &["stage", "stage_on"]]),
    ("application", &[&["stage", "stage_on", "sent_on", "answered_on", "refusal"]]),
    ("appointment", &[&["held_on", "starts_at", "ends_at"]]),
    ("company", &[&["address", "postcode", "town"]]),
    ("placement", &[&["starts_on", "ends_on"]]),
    (
        "student",
        &[
            &["address", "postcode", "town", "country"],
            &["seeking", "seeking_reason", "seeking_since"],
            &["left_on", "left_reason"],
            &["starts_on", "ends_on"],
        ],
    ),
    ("workplace", &[&["address", "postcode", "town"]]),
    ("workshop_mark", &[&["mark", "arrived_at", "left_at"]]),
];

/// The fields that name the same thing when all of them agree.
const KEYS: &[(&str, &[&str])] = &[("company", &["cvr"]), ("workplace", &["p_number"])];

/// The policies of Svend's tables.
pub fn policies() -> Policies {
    let told = narrowed();
    let shared = TABLES.iter().filter(|table| !LOCAL.contains(table));
    Policies { tables: shared.map(|table| (*table, of(table, &told))).collect(), scope: scopes::of }
}

fn of(table: &'static str, told: &[&'static str]) -> Table {
    if table == CONFLICT {
        let names = vec![("record", "")];
        return Table { parents: names.clone(), names, ..Table::default() };
    }
    let names: Vec<_> =
        REFERENCES.iter().filter(|(child, ..)| *child == table).map(|(_, field, parent)| (*field, *parent)).collect();
    // Whoever sees the student sees what names them; what names no student is seen with what it does name.
    let mut parents: Vec<_> =
        names.iter().copied().filter(|(_, parent)| *parent != table && told.contains(parent)).collect();
    parents.sort_by_key(|(_, parent)| *parent != "student");
    Table {
        append: APPEND.contains(&table),
        seal: (table == "assessment").then_some("sealed_at"),
        fields: [(REVIEW, Policy::Review), (TEXT, Policy::Text)]
            .iter()
            .flat_map(|(list, policy)| listed(list, table).iter().map(|field| (*field, *policy)))
            .collect(),
        units: listed(UNITS, table).to_vec(),
        key: listed(KEYS, table),
        names,
        parents,
        moves: matches!(table, "student" | "enrolment"),
    }
}

fn listed<T>(list: &[(&str, &'static [T])], table: &str) -> &'static [T] {
    list.iter().find(|(name, _)| *name == table).map_or(&[], |(_, listed)| listed)
}
