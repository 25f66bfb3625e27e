//! `retold quotes`: the quotations of articles checked against what was said.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use retold::facts::{QuoteCheck, check_quotes, not_checked};
use retold::load::{LoadOptions, Trouble};
use retold::report::{QuotesReport, ReportFormat};
use retold::settings::{ProcessEnvironment, SettingOverrides, Settings};
use retold::text::{Story, VersionId};
use retold::work::{self, OutputKind, Protected};

use super::args::QuotesArgs;
use super::{DONE, NOTHING, WITH_TROUBLE, load_options, print_troubles, write_error_code};

/// Checks the quotations and writes down what came of it.
pub(crate) fn check_articles(asked: &QuotesArgs) -> u8 {
    let format = match quotes_format(asked) {
        Ok(format) => format,
        Err(trouble) => {
            print_troubles(&[trouble]);
            return NOTHING;
        }
    };
    let (load, mut told) = quotes_load_options(asked);
    super::standard_input::announce(&[asked.articles.as_slice(), &asked.against].concat());
    let opened = |paths: &[PathBuf]| work::open_paths(paths, &load, |_, _| ());
    let (articles, sources) = (opened(&asked.articles), opened(&asked.against));
    let n_articles = articles.drafts.len();
    let mut troubles: Vec<Trouble> = articles
        .troubles
        .into_iter()
        .chain(sources.troubles)
        .collect();
    told = told.max(print_troubles(&troubles));
    troubles.retain(|trouble| !trouble.is_notice);
    if n_articles == 0 || sources.drafts.is_empty() {
        return NOTHING;
    }
    let drafts = articles.drafts.into_iter().chain(sources.drafts).collect();
    let story = Story::new(drafts);
    let versions: Vec<VersionId> = story.versions.ids().collect();
    let (articles, sources) = versions.split_at(n_articles.min(versions.len()));
    let checks = check_quotes(&story, articles, sources);
    let unchecked = not_checked(&story, articles, sources);
    let report = QuotesReport {
        story: &story,
        checks: &checks,
        not_checked: &unchecked,
        troubles: &troubles,
    };
    if let Err(error) = write_quotes(asked, &report, format) {
        return write_error_code(&error, "the quotations could not be written", NOTHING);
    }
    let is_partial = !unchecked.is_empty();
    let is_unsound = asked.check && checks.iter().any(QuoteCheck::is_unsound);
    told.max(if is_partial || is_unsound {
        WITH_TROUBLE
    } else {
        DONE
    })
}

/// How articles and sources are opened, and the exit code after what is wrong with the settings was printed.
fn quotes_load_options(asked: &QuotesArgs) -> (LoadOptions, u8) {
    let settings = Settings::read(
        &SettingOverrides::default(),
        &ProcessEnvironment::of_process(),
    );
    let (load, own) = load_options(&settings, asked.offline);
    let told = print_troubles(&settings.troubles).max(print_troubles(own.as_slice()));
    (load, told)
}

/// The format that was asked for, and whether the file may be written.
fn quotes_format(asked: &QuotesArgs) -> Result<ReportFormat, Trouble> {
    let file = quotes_file(asked);
    if let Some(file) = file {
        let paths: Vec<PathBuf> = asked
            .articles
            .iter()
            .chain(&asked.against)
            .cloned()
            .collect();
        Protected::of(&paths).allow(OutputKind::Report, file)?;
    }
    let named = |what: String| {
        let place = file
            .map(|file| file.display().to_string())
            .unwrap_or_default();
        let hint = "name it .txt, .md, .html, .json or .csv, or choose with --format";
        Trouble::new(place, what).with_hint(hint)
    };
    let format = match (asked.format, file) {
        (Some(format), _) => format,
        (None, Some(file)) => ReportFormat::of_file(file).map_err(named)?,
        (None, None) => ReportFormat::Text,
    };
    if format == ReportFormat::Tei {
        return Err(named("quotations are not written as TEI".to_owned()));
    }
    Ok(format)
}

fn quotes_file(asked: &QuotesArgs) -> Option<&Path> {
    asked
        .output
        .as_deref()
        .filter(|file| *file != Path::new("-"))
}

fn write_quotes(
    asked: &QuotesArgs,
    report: &QuotesReport<'_>,
    format: ReportFormat,
) -> io::Result<()> {
    if let Some(file) = quotes_file(asked) {
        return work::save_atomically(file, |out| report.write(format, out));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    report.write(format, &mut out)?;
    out.flush()
}
