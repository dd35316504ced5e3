//! What the door keeps of each act: a step, and the cells of every change in it.

use rusqlite::OptionalExtension;
use serde_json::{Map, Value};

use super::{Kind, Label, Tx};
use crate::{Result, record};

impl Tx<'_> {
    pub(super) fn log(
        &mut self,
        table: &'static str,
        id: &str,
        before: Option<&Map<String, Value>>,
        after: Option<&Map<String, Value>>,
    ) -> Result<()> {
        let step = match self.step {
            Some(step) => step,
            None => self.open_step()?,
        };
        if let (Some(before), Some(after), Some(_)) = (before, after, &self.joins)
            && self.join(step, before, after)?
        {
            self.touched.insert(table);
            return Ok(());
        }
        self.changes += 1;
        self.tx
            .prepare_cached(
                "insert into main.change (step, n, of, record, before, after) values (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                step,
                self.changes,
                table,
                id,
                before.map(serde_json::to_string).transpose()?,
                after.map(serde_json::to_string).transpose()?,
            ))?;
        self.touched.insert(table);
        Ok(())
    }

    /// Adds cells to the change of a step that goes on: the oldest `before` and the newest `after` stay.
    fn join(&self, step: i64, before: &Map<String, Value>, after: &Map<String, Value>) -> Result<bool> {
        let sql =
            "select n, before, after from main.change where step = ?1 and before is not null and after is not null";
        let known =
            self.tx.query_row(sql, [step], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)));
        let Some((n, first, last)): Option<(i64, _, _)> = known.optional()? else { return Ok(false) };
        let (mut first, mut last): (Map<_, _>, Map<_, _>) =
            (serde_json::from_str(&first)?, serde_json::from_str(&last)?);
        for (name, value) in before {
            first.entry(name.clone()).or_insert_with(|| value.clone());
        }
        last.extend(after.clone());
        let texts = (serde_json::to_string(&first)?, serde_json::to_string(&last)?);
        self.tx.execute(
            "update main.change set before = ?3, after = ?4 where step = ?1 and n = ?2",
            (step, n, texts.0, texts.1),
        )?;
        Ok(true)
    }

    /// The newest step, when it is the same act on the same record by the same person a moment ago.
    fn going_on(&self) -> Result<Option<i64>> {
        let Some((of, id)) = &self.joins else { return Ok(None) };
        // What the log or the server has taken in is over.
        let sql = "select s.id from main.step s where s.id = (select max(id) from main.step) and s.kind = 'hand' and s.undone_by is null
                   and s.id > coalesce((select max(upto) from audit where upto is not null), 0)
                   and s.id > coalesce((select captured from shared), 0)
                   and s.by = ?1 and s.label = ?2 and julianday(?3) - julianday(s.at) between 0 and 10.0 / 1440
                   and not exists (select 1 from main.change c where c.step = s.id and (c.of <> ?4 or c.record <> ?5))";
        let step = self
            .tx
            .query_row(sql, (&self.desk.actor().id, self.label.key.as_ref(), &self.at, of, id), |row| row.get(0));
        Ok(step.optional()?)
    }

    fn open_step(&mut self) -> Result<i64> {
        if let Some(step) = self.going_on()? {
            self.step = Some(step);
            self.changes =
                record::value(&self.tx, "select coalesce(max(n), 0) from main.change where step = ?1", [step])?;
            return Ok(step);
        }
        let undoes = match self.kind {
            Kind::Undo(step) | Kind::Redo(step) => Some(step),
            _ => None,
        };
        self.tx
            .prepare_cached(
                "insert into main.step (at, by, label, args, kind, undoes) values (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                &self.at,
                self.by.as_ref().unwrap_or(&self.desk.actor().id),
                self.label.key.as_ref(),
                serde_json::to_string(&self.label.args)?,
                self.kind.word(),
                undoes,
            ))?;
        let step = self.tx.last_insert_rowid();
        self.step = Some(step);
        Ok(step)
    }

    /// Names the step as it is called in the end: `name` after the first change would come too late.
    pub fn rename(&mut self, label: impl Into<Label>) -> Result<()> {
        self.label = label.into();
        if let Some(step) = self.step {
            let args = serde_json::to_string(&self.label.args)?;
            self.tx.execute(
                "update main.step set label = ?2, args = ?3 where id = ?1",
                (step, self.label.key.as_ref(), args),
            )?;
        }
        Ok(())
    }
}
