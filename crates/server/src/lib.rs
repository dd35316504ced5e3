//! The optional shared server of a school with more than one laptop: it takes in what each of them wrote, decides by
//! [`sync::hub`] what stands, and hands out what is new to whoever may see it. PostgreSQL keeps it all; a server holds
//! nothing of its own, so several may stand side by side.

pub mod accounts;
pub mod admin;
pub mod blobs;
pub mod body;
pub mod devices;
pub mod enrol;
pub mod erase;
pub mod events;
pub mod house;
pub mod id_token;
pub mod keep;
pub mod keys;
pub mod listen;
pub mod logs;
pub mod meters;
pub mod migrate;
pub mod patient;
pub mod provider;
pub mod pull;
pub mod push;
pub mod refusal;
pub mod routes;
pub mod rows;
pub mod scopes;
pub mod secrets;
pub mod serve;
pub mod settings;
pub mod shelf;
pub mod sign_in;
pub mod signatures;
pub mod store;
