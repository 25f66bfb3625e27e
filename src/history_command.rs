//! `retold history`: what an outlet changed after it published, and whether it said so.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use jiff::civil::Date;
use retold::history::OutletComparison;
use retold::load::Trouble;
use retold::report::{HistoryReport, ReportFormat};
use retold::settings::{ProcessEnvironment, SettingOverrides, Settings};
use retold::work::{self, HistoryRequest, OutputKind, Protected};

use super::args::HistoryArgs;
use super::{DONE, NOTHING, WITH_TROUBLE, load_options, print_troubles, write_error_code};

/// Tells the histories and writes them down.
pub(crate) fn tell_histories(asked: &HistoryArgs) -> u8 {
    let (format, since) = match history_format(asked).and_then(|f| Ok((f, read_since(asked)?))) {
        Ok(choices) => choices,
        Err(trouble) => {
            print_troubles(&[trouble]);
            return NOTHING;
        }
    };
    let settings = Settings::read(
        &SettingOverrides::default(),
        &ProcessEnvironment::of_process(),
    );
    let (load, own) = load_options(&settings, asked.offline);
    let told = print_troubles(&settings.troubles).max(print_troubles(own.as_slice()));
    super::standard_input::announce(&asked.versions);
    let (histories, mut troubles) = work::trace_histories(&HistoryRequest {
        paths: asked.versions.clone(),
        git: asked.git.clone(),
        load,
    });
    let told = told.max(print_troubles(&troubles));
    troubles.retain(|trouble| !trouble.is_notice);
    if histories.is_empty() {
        return NOTHING;
    }
    let outlets = asked.outlets.then(|| OutletComparison::of(&histories));
    let report = HistoryReport {
        histories: &histories,
        outlets: outlets.as_ref(),
        since,
        troubles: &troubles,
    };
    if let Err(error) = write_histories(asked, &report, format) {
        return write_error_code(&error, "the history could not be written", NOTHING);
    }
    let is_silent = asked.check && report.has_silent_change();
    told.max(if is_silent { WITH_TROUBLE } else { DONE })
}

fn read_since(asked: &HistoryArgs) -> Result<Option<Date>, Trouble> {
    let Some(since) = &asked.since else {
        return Ok(None);
    };
    since.parse().map(Some).map_err(|_| {
        let what = format!("“{since}” is no day");
        Trouble::new("--since", what).with_hint("write it as 2025-03-14")
    })
}

/// The format that was asked for, and whether the file may be written.
fn history_format(asked: &HistoryArgs) -> Result<ReportFormat, Trouble> {
    let file = history_file(asked);
    if let Some(file) = file {
        let git = asked.git.iter();
        let paths: Vec<_> = asked.versions.iter().chain(git).cloned().collect();
        Protected::of(&paths).allow(OutputKind::Report, file)?;
    }
    let named = |what: String| {
        let place = file.map(|file| file.display().to_string());
        let hint = "name it .txt, .md, .html, .json or .csv, or choose with --format";
        Trouble::new(place.unwrap_or_default(), what).with_hint(hint)
    };
    let format = match (asked.format, file) {
        (Some(format), _) => format,
        (None, Some(file)) => ReportFormat::of_file(file).map_err(named)?,
        (None, None) => ReportFormat::Text,
    };
    if format == ReportFormat::Tei {
        return Err(named("histories are not written as TEI".to_owned()));
    }
    Ok(format)
}

fn history_file(asked: &HistoryArgs) -> Option<&Path> {
    let file = asked.output.as_deref();
    file.filter(|file| *file != Path::new("-"))
}

fn write_histories(
    asked: &HistoryArgs,
    report: &HistoryReport<'_>,
    format: ReportFormat,
) -> io::Result<()> {
    if let Some(file) = history_file(asked) {
        return work::save_atomically(file, |out| report.write(format, out));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    report.write(format, &mut out)?;
    out.flush()
}
