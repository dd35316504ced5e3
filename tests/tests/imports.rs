//! Stories of imports: what a school's files become, what stays of the office's own, and what is refused.

#[path = "imports/files.rs"]
mod files;
#[path = "imports/hostile.rs"]
mod hostile;
#[path = "imports/long.rs"]
mod long;
#[path = "imports/oracle.rs"]
mod oracle;
#[path = "imports/own.rs"]
mod own;
#[path = "imports/sources.rs"]
mod sources;
#[path = "imports/students.rs"]
mod students;
