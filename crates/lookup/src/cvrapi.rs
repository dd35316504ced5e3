//! cvrapi.dk: one company for a question, as a flat object. Its errors come with the status of a success.

use office::register::{Entry, EntryWorkplace, Failure, Question};
use reqwest::{Client, Url};
use serde_json::Value;

use crate::json::{digits, text};

/// Asks for one company.
pub async fn ask(client: &Client, address: &str, agent: &str, question: &Question) -> Result<Vec<Entry>, Failure> {
    let (by, what) = match question {
        Question::Cvr(cvr) => ("vat", cvr),
        Question::Name(name) => ("name", name),
    };
    let url = Url::parse_with_params(&format!("{address}/api"), [(by, what.as_str()), ("country", "dk")]);
    let (status, answer) = crate::answer(client.get(url.map_err(|_| Failure::Nonsense)?), agent).await?;
    if let Some(error) = answer["error"].as_str() {
        return Err(match error {
            "NOT_FOUND" => Failure::NotFound,
            // It says so as well to those who do not say who they are.
            "QUOTA_EXCEEDED" => Failure::Quota,
            "INVALID_UA" | "BANNED" => Failure::Denied,
            _ => Failure::Refused(error.chars().take(60).collect()),
        });
    }
    if !status.is_success() {
        return Err(Failure::Refused(status.as_u16().to_string()));
    }
    let entry = entry(&answer);
    if entry.cvr.is_empty() || entry.name.is_empty() { Err(Failure::Nonsense) } else { Ok(vec![entry]) }
}

fn entry(answer: &Value) -> Entry {
    let units = answer["productionunits"].as_array().map(Vec::as_slice).unwrap_or_default();
    Entry {
        cvr: digits(&answer["vat"], 8),
        name: text(&answer["name"]),
        address: text(&answer["address"]),
        postcode: digits(&answer["zipcode"], 4),
        town: text(&answer["city"]),
        phone: text(&answer["phone"]),
        email: text(&answer["email"]),
        branch: digits(&answer["industrycode"], 6),
        branch_text: text(&answer["industrydesc"]),
        branch_scheme: String::new(),
        no_advertising: answer["protected"].as_bool().unwrap_or_default(),
        workplaces: units.iter().map(workplace).filter(|unit| !unit.number.is_empty()).collect(),
    }
}

fn workplace(unit: &Value) -> EntryWorkplace {
    EntryWorkplace {
        number: digits(&unit["pno"], 10),
        name: text(&unit["name"]),
        address: text(&unit["address"]),
        postcode: digits(&unit["zipcode"], 4),
        town: text(&unit["city"]),
        phone: text(&unit["phone"]),
    }
}
