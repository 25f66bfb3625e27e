//! `retold report`: from what was asked for to what is written, and how it ended.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use retold::load::{LoadOptions, Trouble};
use retold::report::ReportFormat;
use retold::settings::{ProcessEnvironment, Settings};
use retold::ui::terminal::screen_size;
use retold::work::sessions::Sessions;
use retold::work::{self, OutputKind, Protected, ReportRequest, Reporting};

use super::args::{self, SettingArgs};
use super::progress_bar::Bar;
use super::{NOTHING, load_options, print_troubles, protected, write_error_code};

/// Lines of more than a hundred cells are hard to read.
const WIDEST: usize = 100;

/// Compares the versions and writes the report down.
pub(crate) fn report(asked: args::ReportArgs) -> u8 {
    let choices = SettingArgs {
        config: asked.config.clone(),
        ..SettingArgs::default()
    };
    let settings = Settings::read(&choices.wishes(), &ProcessEnvironment::of_process());
    let mut told = print_troubles(&settings.troubles);
    let (mut load, own) = load_options(&settings, asked.offline);
    load.against.clone_from(&asked.against);
    told = told.max(print_troubles(own.as_slice()));
    let protected = protected(
        &[asked.versions.as_slice(), &asked.against].concat(),
        &settings,
    );
    let made = allow(&asked, &protected).and_then(|()| prepare_report(&asked, load));
    let mut reporting = match made {
        Ok(reporting) => reporting,
        Err(troubles) => {
            print_troubles(&troubles);
            return NOTHING;
        }
    };
    print_troubles(&reporting.notices);
    told = told.max(print_troubles(&reporting.troubles));
    let resumed = resume_report_review(&asked, &mut reporting, protected);
    let format = match resumed.and_then(|trouble| Ok((trouble, format(&asked)?))) {
        Ok((trouble, format)) => {
            told = told.max(print_troubles(trouble.as_slice()));
            format
        }
        Err(trouble) => {
            print_troubles(&[trouble]);
            return NOTHING;
        }
    };
    match write_report(&asked, format, &reporting) {
        Ok(()) => told,
        Err(error) => write_error_code(&error, "the report could not be written", NOTHING),
    }
}

/// Whether the files that were named may be used as was asked, before anything is opened.
fn allow(asked: &args::ReportArgs, protected: &Protected) -> Result<(), Vec<Trouble>> {
    let session = asked.session.as_deref();
    let session = session.map(|file| protected.allow(OutputKind::Session, file));
    let output = output(asked).map(|file| protected.allow(OutputKind::Report, file));
    let asked: Result<(), Trouble> = session.into_iter().chain(output).collect();
    asked.map_err(|trouble| vec![trouble])
}

/// The format that was asked for, by name or by the ending of the file.
///
/// # Errors
/// When the file ends like none.
fn format(asked: &args::ReportArgs) -> Result<ReportFormat, Trouble> {
    let format = asked.format.map(Ok);
    let format = format.or_else(|| Some(ReportFormat::of_file(output(asked)?)));
    format.unwrap_or(Ok(ReportFormat::Text)).map_err(|what| {
        let place = output(asked).map(|file| file.display().to_string());
        let hint = "name it .txt, .md, .html, .json, .csv or .xml, or choose with --format";
        Trouble::new(place.unwrap_or_default(), what).with_hint(hint)
    })
}

/// The file that the report is written to; none for standard output, which `-` means too.
fn output(asked: &args::ReportArgs) -> Option<&Path> {
    asked
        .output
        .as_deref()
        .filter(|file| *file != Path::new("-"))
}

fn prepare_report(asked: &args::ReportArgs, load: LoadOptions) -> Result<Reporting, Vec<Trouble>> {
    super::standard_input::announce(&[asked.versions.as_slice(), &asked.against].concat());
    let mut bar = Bar::new();
    let order = ReportRequest {
        paths: asked.versions.clone(),
        base: asked.base.clone(),
        is_reproducible: asked.reproducible,
        is_by_time: asked.order == Some(args::VersionOrder::Time),
        load,
    };
    let reporting = Reporting::told(&order, &mut |stage| bar.show(stage));
    bar.clear();
    reporting
}

/// Takes in what was decided and written, and says what could not be read of it.
///
/// # Errors
/// When the report is to be written over it.
fn resume_report_review(
    asked: &args::ReportArgs,
    reporting: &mut Reporting,
    protected: Protected,
) -> Result<Option<Trouble>, Trouble> {
    let (file, trouble) = match (&asked.session, Sessions::of_platform()) {
        (Some(file), _) => (Some(file.clone()), reporting.resume_from(file).err()),
        (None, Ok(sessions)) if !asked.without_review => match reporting.resume(&sessions) {
            Some(file) => (Some(file), None),
            None => (None, reporting.related_notice(&sessions)),
        },
        (None, _) => (None, None),
    };
    let protected = file
        .iter()
        .fold(protected, |protected, file| protected.with_session(file));
    output(asked).map_or(Ok(()), |output| protected.allow(OutputKind::Report, output))?;
    Ok(trouble)
}

fn write_report(
    asked: &args::ReportArgs,
    format: ReportFormat,
    reporting: &Reporting,
) -> io::Result<()> {
    if let Some(path) = output(asked) {
        return work::save_atomically(path, |out| reporting.write(format, asked.width, out));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    if asked.is_spoken {
        reporting.write_spoken(&mut out)?;
        return out.flush();
    }
    reporting.write(format, asked.width.or_else(screen_width), &mut out)?;
    out.flush()
}

fn screen_width() -> Option<usize> {
    let is_screen = io::stdout().is_terminal();
    let cells = is_screen.then(screen_size)?.ok()?.0;
    Some(usize::from(cells).min(WIDEST))
}
