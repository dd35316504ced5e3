//! The distribution of Virk: Elasticsearch over companies and production units, every value with its period.

use office::register::{Entry, EntryWorkplace, Failure, Question};
use reqwest::Client;
use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};

use crate::json::{digits, text};

/// Companies shown for a name.
const COMPANIES: usize = 10;
/// Production units of a company; no training company of a school has more.
const UNITS: usize = 200;
/// From then on a branch is one of DB25.
const DB25_FROM: &str = "2025-01-01";

/// Asks for the companies, and for the production units when there is one.
pub async fn ask(
    client: &Client,
    address: &str,
    user: (&str, &str),
    question: &Question,
) -> Result<Vec<Entry>, Failure> {
    let query = match question {
        Question::Cvr(cvr) => json!({ "term": { "Vrvirksomhed.cvrNummer": cvr } }),
        Question::Name(name) => json!({ "match": { "Vrvirksomhed.virksomhedMetadata.nyesteNavn.navn": name } }),
    };
    let found = search(client, &format!("{address}/cvr-permanent/virksomhed"), user, query, COMPANIES).await?;
    let mut entries: Vec<Entry> = found.iter().map(|hit| entry(&hit["_source"]["Vrvirksomhed"])).collect();
    entries.retain(|entry| !entry.cvr.is_empty() && !entry.name.is_empty());
    match entries.as_mut_slice() {
        [] if found.is_empty() => return Err(Failure::NotFound),
        [] => return Err(Failure::Nonsense),
        [one] => {
            let of = json!({ "term": { "VrproduktionsEnhed.virksomhedsrelation.cvrNummer": one.cvr } });
            let units = format!("{address}/cvr-permanent/produktionsenhed");
            let units = search(client, &units, user, of, UNITS).await?;
            let units = units.iter().map(|hit| workplace(&hit["_source"]["VrproduktionsEnhed"]));
            one.workplaces = units.filter(|unit| !unit.number.is_empty()).collect();
        }
        _ => {}
    }
    Ok(entries)
}

async fn search(
    client: &Client,
    index: &str,
    (user, password): (&str, &str),
    query: Value,
    size: usize,
) -> Result<Vec<Value>, Failure> {
    let body = json!({ "query": query, "size": size }).to_string();
    let asked = client.post(format!("{index}/_search")).basic_auth(user, Some(password));
    let asked = asked.header(CONTENT_TYPE, "application/json").body(body);
    let (status, mut answer) = crate::answer(asked, "Svend").await?;
    if !status.is_success() {
        return Err(Failure::Refused(status.as_u16().to_string()));
    }
    match answer["hits"]["hits"].take() {
        Value::Array(hits) => Ok(hits),
        _ => Err(Failure::Nonsense),
    }
}

fn entry(company: &Value) -> Entry {
    let address = now(&company["beliggenhedsadresse"]);
    let branch = now(&company["hovedbranche"]);
    let since = branch["periode"]["gyldigFra"].as_str();
    let branch_scheme = since.map_or("", |since| if since >= DB25_FROM { "DB25" } else { "DB07" });
    Entry {
        cvr: digits(&company["cvrNummer"], 8),
        name: name(company, "virksomhedMetadata"),
        address: street(address),
        postcode: digits(&address["postnummer"], 4),
        town: text(&address["postdistrikt"]),
        phone: contact(&company["telefonNummer"]),
        email: contact(&company["elektroniskPost"]),
        branch: digits(&branch["branchekode"], 6),
        branch_text: text(&branch["branchetekst"]),
        branch_scheme: branch_scheme.to_owned(),
        no_advertising: company["reklamebeskyttet"].as_bool().unwrap_or_default(),
        workplaces: Vec::new(),
    }
}

fn workplace(unit: &Value) -> EntryWorkplace {
    let address = now(&unit["beliggenhedsadresse"]);
    EntryWorkplace {
        number: digits(&unit["pNummer"], 10),
        name: name(unit, "produktionsEnhedMetadata"),
        address: street(address),
        postcode: digits(&address["postnummer"], 4),
        town: text(&address["postdistrikt"]),
        phone: contact(&unit["telefonNummer"]),
    }
}

/// The newest name: the register's own, else the one that holds now.
fn name(of: &Value, metadata: &str) -> String {
    let newest = text(&of[metadata]["nyesteNavn"]["navn"]);
    if newest.is_empty() { text(&now(&of["navne"])["navn"]) } else { newest }
}

/// Of several the one whose period has not ended, the latest begun.
fn now(list: &Value) -> &Value {
    let all = list.as_array().map(Vec::as_slice).unwrap_or_default();
    let standing = all.iter().filter(|one| one["periode"]["gyldigTil"].is_null());
    standing.max_by_key(|one| one["periode"]["gyldigFra"].as_str().unwrap_or_default()).unwrap_or(&Value::Null)
}

/// A phone or an address of mail, unless it is secret.
fn contact(list: &Value) -> String {
    let one = now(list);
    if one["hemmelig"].as_bool().unwrap_or_default() { String::new() } else { text(&one["kontaktoplysning"]) }
}

/// `Møllevej 12B, 1. th`.
fn street(address: &Value) -> String {
    let number = format!("{}{}", text(&address["husnummerFra"]), text(&address["bogstavFra"]));
    let house = [text(&address["vejnavn"]), number].join(" ");
    let floor = match text(&address["etage"]).as_str() {
        "" => String::new(),
        floor => format!("{floor}. {}", text(&address["sidedoer"])),
    };
    [house.trim(), floor.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
