//! A site that is held ready to be shown: its files are made when somebody asks for them.
//!
//! The briefing and its drafts live on a thread of their own, which answers until a newer showing takes its place. So an
//! edit is shown as soon as the briefing is arranged, and memory holds the files that were asked for, not all of them.
//! Meanwhile every draft whose view has changed is tried on the other cores, so that a template that fails is told
//! although nobody looks at the page.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{self, Receiver, Sender},
    },
    thread,
};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::{Documents, Drafts, Furniture, Memory, arrange, build::each_once, search};
use crate::{
    diagnostic::Diagnostic,
    export::{self, Content, Draft},
    memo::Key,
    project::Project,
    server::{File, Source},
    theme::Theme,
};

/// All that a site is made from, in order.
#[derive(Debug)]
pub struct Prepared {
    /// The snapshot.
    pub project: Project,
    /// Its documents.
    pub documents: Documents,
    /// Templates, static files and pages.
    pub furniture: Furniture,
    /// What becomes of drafts.
    pub drafts: Drafts,
}

/// From which view each file was made when it was last tried.
pub type Tried = FxHashMap<String, Key>;

/// A site that is held ready.
pub struct Showing {
    requests: Mutex<Sender<Request>>,
    is_over: Arc<AtomicBool>,
}

/// A file that somebody asks for.
pub(super) struct Request {
    pub(super) path: String,
    pub(super) answer: Sender<File>,
}

/// What holding a site ready comes to.
pub struct Held {
    /// The site.
    pub showing: Arc<Showing>,
    /// Comes when every file has been tried: what is known now, or all that is wrong. Nothing comes where the showing is
    /// over before.
    pub trial: Receiver<Result<Tried, Vec<Diagnostic>>>,
}

impl Showing {
    /// Makes the briefing and holds it ready; `tried` says what of the last showing need not be tried again. Gives back
    /// what is remembered for the next, and where two files have one address, that.
    pub fn hold(prepared: Prepared, memory: Memory, tried: Arc<Tried>) -> (Memory, Result<Held, Vec<Diagnostic>>) {
        let (requests, asked) = mpsc::channel();
        let (arranged, is_arranged) = mpsc::channel();
        let (told, trial) = mpsc::channel();
        let is_over = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&is_over);
        thread::spawn(move || hold(prepared, memory, &arranged, Answering { asked, tried, told, is_over: &over }));
        let lost = || vec![Diagnostic::error("stopped", "the briefing could not be arranged")];
        let (memory, planned) = is_arranged.recv().unwrap_or_else(|_| (Memory::default(), Err(lost())));
        let showing = Arc::new(Self { requests: Mutex::new(requests), is_over });
        (memory, planned.map(|()| Held { showing, trial }))
    }

    /// Stops trying files: something newer is on its way.
    pub fn hurry(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }
}

impl Source for Showing {
    fn file(&self, path: &str) -> File {
        let (answer, answered) = mpsc::channel();
        let request = Request { path: path.to_owned(), answer };
        let sent = self.requests.lock().unwrap_or_else(PoisonError::into_inner).send(request);
        sent.ok().and_then(|()| answered.recv().ok()).unwrap_or(File::Nothing)
    }
}

/// Edges of the thread that holds a showing.
struct Answering<'a> {
    asked: Receiver<Request>,
    tried: Arc<Tried>,
    told: Sender<Result<Tried, Vec<Diagnostic>>>,
    is_over: &'a AtomicBool,
}

/// What is remembered, and whether all files have their addresses.
type Arranged = (Memory, Result<(), Vec<Diagnostic>>);

/// Holds a briefing until nobody can ask for it any more.
fn hold(prepared: Prepared, mut memory: Memory, arranged: &Sender<Arranged>, answering: Answering<'_>) {
    let Prepared { project, documents, furniture: Furniture { theme, prose }, drafts } = prepared;
    let briefing = arrange(&project, &documents, (prose, drafts), &mut memory);
    let drafts = match export::plan_for_authors(&briefing, theme.parts()) {
        Ok(drafts) => drafts,
        Err(problems) => return drop(arranged.send((memory, Err(problems)))),
    };
    if arranged.send((memory, Ok(()))).is_err() {
        return;
    }
    let by_path: FxHashMap<&str, &Draft<'_>> = drafts.iter().map(|draft| (draft.path.as_str(), draft)).collect();
    let Answering { asked, tried, told, is_over } = answering;
    thread::scope(|scope| {
        let (drafts, theme, tried) = (&drafts, &theme, &tried);
        // The sender goes with the trial, so that whoever waits for its outcome does not wait for ever.
        scope.spawn(move || try_all(drafts, theme, tried, (is_over, &told)));
        let (to_index, of_index) = mpsc::channel();
        let briefing = &briefing;
        scope.spawn(move || search::answer(briefing, &of_index));
        let mut made: FxHashMap<String, File> = FxHashMap::default();
        for Request { path, answer } in asked {
            if search::has(&path) {
                let _ = to_index.send(Request { path, answer });
                continue;
            }
            let fresh = || by_path.get(path.as_str()).map_or(File::Nothing, |draft| make(draft, theme));
            let file = made.entry(path.clone()).or_insert_with(fresh).clone();
            let _ = answer.send(file);
        }
        is_over.store(true, Ordering::Relaxed);
    });
}

fn make(draft: &Draft<'_>, theme: &Theme) -> File {
    match theme.render(draft) {
        Ok(bytes) => File::Bytes(Arc::new(bytes)),
        Err(problem) => File::Broken(problem.message),
    }
}

/// Makes every page whose view has changed, to see whether it can be made.
fn try_all(
    drafts: &[Draft<'_>],
    theme: &Theme,
    tried: &Tried,
    (is_over, told): (&AtomicBool, &Sender<Result<Tried, Vec<Diagnostic>>>),
) {
    let one = |draft: &Draft<'_>| -> Result<Option<(String, Key)>, Box<Diagnostic>> {
        let Content::Template { name, view } = &draft.content else { return Ok(None) };
        if is_over.load(Ordering::Relaxed) {
            return Ok(None);
        }
        let view = view();
        let key = theme.key_of(name, &view);
        if key.is_none() || tried.get(&draft.path) != key.as_ref() {
            theme.page(&draft.path, name, &view).map_err(Box::new)?;
        }
        Ok(key.map(|key| (draft.path.clone(), key)))
    };
    let results: Vec<_> = drafts.par_iter().map(one).collect();
    if is_over.load(Ordering::Relaxed) {
        return;
    }
    let mut now = Tried::default();
    let mut problems = Vec::new();
    for result in results {
        match result {
            Ok(view) => now.extend(view),
            Err(problem) => problems.push(*problem),
        }
    }
    let _ = told.send(if problems.is_empty() { Ok(now) } else { Err(each_once(problems)) });
}
