//! One story over the real line: the courier, HTTP, the server's program and PostgreSQL.

use serde_json::{Value, json};
use tests::server::Server;
use tests::{PASSPHRASE, Vault};

use crate::{field, lies_in, set};

fn goes(vault: &Vault) {
    vault.office.exchange().unwrap();
}

fn joined(address: &str, code: &Value) -> Vault {
    let vault = Vault::on_line(courier::line());
    let shared = json!({"address": address, "code": code});
    let ask = json!({"school": "", "name": "", "passphrase": PASSPHRASE, "shared": shared});
    let shown = vault.call("first_run_begin", ask);
    vault.call("first_run_finish", json!({"typed": shown["code"]}));
    goes(&vault);
    vault
}

/// Lets the courier of a vault wait until it is asked for by hand; it goes by itself every minute else.
fn company(vault: &Vault, name: &str) -> String {
    vault.call("add_company", json!({"name": name, "cvr": "12345674"}))["id"].as_str().unwrap().to_owned()
}

#[test]
fn an_office_of_three_goes_through_a_bad_week_and_nothing_is_lost() {
    let mut server = Server::start();
    let address = server.address();
    let hanne = Vault::on_line(courier::line()).begun();
    let nora = hanne.student("Nora Holm", "TØM-GF2-26a");
    let erased = hanne.student("Ole Bang", "TØM-GF2-26a");
    set(&hanne, &nora, "site", "Glostrup");
    hanne.confirmed("shared_connect", json!({"address": address, "code": server.code}));
    goes(&hanne);
    let invite = |name: &str, roles: Value, sites: Value| {
        let ask = json!({"name": name, "roles": roles, "sites": sites, "passphrase": "en anden sætning"});
        let id = hanne.confirmed("add_colleague", ask)["id"].clone();
        goes(&hanne);
        (id.clone(), hanne.confirmed("shared_invite", json!({"id": id}))["code"].clone())
    };
    let (_, code) = invite("Bent Lund", json!(["konsulent", "center", "instruktor"]), json!([]));
    let bent = joined(&address, &code);
    let (lis_id, code) = invite("Lis Vang", json!(["konsulent"]), json!(["Glostrup"]));
    let lis = joined(&address, &code);
    assert_eq!(field(&bent, &nora, "hold"), json!("TØM-GF2-26a"));
    assert_eq!(field(&lis, &nora, "hold"), json!("TØM-GF2-26a"));

    // Everybody is offline: the server is gone, with its database.
    server.kill();
    server.cluster.crash();
    assert_eq!(bent.office.exchange(), Err("nobody".to_owned()));
    set(&hanne, &nora, "note", "Vil til Odense");
    bent.clock.forward(chrono::Duration::minutes(10));
    set(&bent, &nora, "note", "Vil til Aarhus");
    set(&bent, &nora, "phone", "22222222");
    set(&lis, &nora, "email", "nora@mail.dk");
    let companies = [company(&hanne, "Tømrer Holm"), company(&bent, "Holm ApS")];
    hanne.confirmed("erase_student", json!({"id": erased, "typed": "Ole Bang"}));
    set(&bent, &erased, "note", "Zebrastribet");
    let ask = json!({"id": lis_id, "name": "Lis Vang", "roles": ["konsulent"], "sites": ["Hvidovre"]});
    hanne.confirmed("set_colleague", ask);

    // It comes back, dies once more in the middle, and comes back.
    server.cluster.begin();
    server.begin();
    goes(&bent);
    server.kill();
    assert!(hanne.office.exchange().is_err());
    server.cluster.crash();
    server.cluster.begin();
    server.begin();
    for _ in 0..2 {
        for vault in [&hanne, &bent, &lis] {
            goes(vault);
        }
    }

    for vault in [&hanne, &bent] {
        let seen = ["note", "phone"].map(|name| field(vault, &nora, name));
        assert_eq!(seen, [json!("Vil til Aarhus"), json!("22222222")]);
        let inbox = vault.call("conflicts", Value::Null);
        assert_eq!(inbox.as_array().unwrap().len(), 1, "{inbox}");
        assert_eq!(inbox[0]["other"], json!("Vil til Odense"));
        for id in &companies {
            assert!(vault.ask("company_page", json!({"id": id})).is_ok(), "both companies are there");
        }
        assert!(!lies_in(vault, "Ole Bang") && !lies_in(vault, "Zebrastribet"));
        vault.sound();
    }
    // Lis works elsewhere now: what she wrote of Nora without knowing was refused and is told, and Nora is gone there.
    let refused = lis.call("refused_changes", Value::Null);
    assert_eq!(refused[0]["values"], json!(["nora@mail.dk"]), "{refused}");
    assert!(lis.ask("student_page", json!({"id": nora})).is_err());
    assert!(!lies_in(&lis, "Nora Holm"));
    // Everybody has said that Ole is gone.
    assert_eq!(server.admin(&["erasures", "skolen"]).trim(), "");
}
