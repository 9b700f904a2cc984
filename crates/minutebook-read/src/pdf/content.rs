//! Content streams: which letters a page prints, where, and under which mark; of what is drawn, the rules alone.

use super::budget::{Budget, Stop};
use super::font::{Face, Faces};
use super::ink::{Owner, Page, Setting};
use super::matrix::{IDENTITY, Matrix, length, times};
use super::operands::{numbers, some_numbers};
use super::stream;
use hayro_syntax::content::{Instruction, UntypedIter};
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Resources;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Forms within forms, at most: the interpreter calls itself once for each, whatever the file says.
const FORM_DEPTH: usize = 12;
/// Saved graphics states, at most.
const STATES: usize = 512;

/// What holds while letters are shown.
#[derive(Clone)]
struct State<'a> {
    ctm: Matrix,
    face: Option<Rc<Face<'a>>>,
    size: f64,
    letter_space: f64,
    word_space: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
}

impl State<'_> {
    fn new(ctm: Matrix) -> Self {
        Self { ctm, face: None, size: 1.0, letter_space: 0.0, word_space: 0.0, stretch: 1.0, leading: 0.0, rise: 0.0 }
    }
}

/// Reads the pages of one document.
pub(super) struct Interpreter<'a, 'b, 'l> {
    pub(super) faces: Faces<'a>,
    pub(super) budget: &'b mut Budget<'l>,
    /// Forms that print no letters and no rules: drawn once, skipped afterwards.
    silent: HashSet<ObjectIdentifier>,
    /// Objects that are drawn and are no forms.
    pictures: HashSet<ObjectIdentifier>,
}

/// One content stream's surroundings.
struct Scene<'r, 'a> {
    resources: &'r Resources<'a>,
    faces: HashMap<Vec<u8>, Rc<Face<'a>>>,
    /// 0 for the page's own stream, else the form's object number.
    stream: u32,
    marks: Vec<Owner>,
    outer: Owner,
    saved: Vec<State<'a>>,
    unsaved: usize,
    text: Matrix,
    line: Matrix,
    depth: usize,
}

impl<'a, 'b, 'l> Interpreter<'a, 'b, 'l> {
    pub(super) fn new(budget: &'b mut Budget<'l>) -> Self {
        Self { faces: Faces::new(), budget, silent: HashSet::new(), pictures: HashSet::new() }
    }

    /// Reads one page.
    pub(super) fn page(&mut self, page: &hayro_syntax::page::Page<'a>) -> Result<Page, Stop> {
        let (width, height) = page.render_dimensions();
        let mut ink = Page::new(width, height);
        let data = self.contents(page)?;
        let state = State::new(page.initial_transform(true).as_coeffs());
        self.run(&data, page.resources(), state, &mut ink, Owner::Loose, 0, 0)?;
        Ok(ink)
    }

    /// A page's content, its streams joined.
    fn contents(&mut self, page: &hayro_syntax::page::Page<'a>) -> Result<Vec<u8>, Stop> {
        let raw = page.raw();
        if let Some(stream) = raw.get::<Stream<'_>>(b"Contents") {
            return Ok(stream::decode(&stream, self.budget)?.unwrap_or_default());
        }
        let mut joined = Vec::new();
        for item in raw.get::<Array<'_>>(b"Contents").iter().flat_map(|array| array.raw_iter()) {
            let Some(id) = item.as_obj_ref() else { continue };
            if let Some(stream) = page.xref().get::<Stream<'_>>(id.into()) {
                joined.extend(stream::decode(&stream, self.budget)?.unwrap_or_default());
                joined.push(b' ');
            }
        }
        Ok(joined)
    }

    #[allow(clippy::too_many_arguments)]
    fn run(
        &mut self,
        data: &[u8],
        resources: &Resources<'a>,
        mut state: State<'a>,
        ink: &mut Page,
        outer: Owner,
        stream: u32,
        depth: usize,
    ) -> Result<(), Stop> {
        let mut scene = Scene {
            resources,
            faces: HashMap::new(),
            stream,
            marks: Vec::new(),
            outer,
            saved: Vec::new(),
            unsaved: 0,
            text: IDENTITY,
            line: IDENTITY,
            depth,
        };
        let mut operators = UntypedIter::new(data);
        while let Some(operator) = operators.next() {
            self.budget.node()?;
            self.operator(&operator, &mut state, &mut scene, ink)?;
        }
        ink.close_run();
        Ok(())
    }

    fn operator(
        &mut self,
        operator: &Instruction<'_, '_>,
        state: &mut State<'a>,
        scene: &mut Scene<'_, 'a>,
        ink: &mut Page,
    ) -> Result<(), Stop> {
        let name: &[u8] = operator.operator;
        match name {
            b"q" if scene.saved.len() < STATES => scene.saved.push(state.clone()),
            b"q" => scene.unsaved += 1,
            b"Q" if scene.unsaved > 0 => scene.unsaved -= 1,
            b"Q" => {
                if let Some(saved) = scene.saved.pop() {
                    *state = saved;
                }
            }
            b"cm" => {
                if let Some(matrix) = numbers::<6>(operator) {
                    state.ctm = times(&matrix, &state.ctm);
                }
            }
            b"gs" => self.graphics_state(operator, state, scene)?,
            b"Do" => self.form(operator, state, scene, ink)?,
            b"BDC" | b"BMC" => scene.marks.push(mark(operator, scene)),
            b"EMC" => {
                scene.marks.pop();
            }
            _ => return self.text_operator(name, operator, state, scene, ink),
        }
        Ok(())
    }

    fn text_operator(
        &mut self,
        name: &[u8],
        operator: &Instruction<'_, '_>,
        state: &mut State<'a>,
        scene: &mut Scene<'_, 'a>,
        ink: &mut Page,
    ) -> Result<(), Stop> {
        let number = || numbers::<1>(operator).map_or(0.0, |[number]| number);
        match name {
            b"BT" => (scene.text, scene.line) = (IDENTITY, IDENTITY),
            b"Tf" => self.set_font(operator, state, scene)?,
            b"Tm" => {
                if let Some(matrix) = numbers::<6>(operator) {
                    (scene.text, scene.line) = (matrix, matrix);
                }
            }
            b"Td" | b"TD" => {
                if let Some([x, y]) = numbers::<2>(operator) {
                    if name == b"TD" {
                        state.leading = -y;
                    }
                    scene.next_line(x, y);
                }
            }
            b"T*" => scene.next_line(0.0, -state.leading),
            b"Tc" => state.letter_space = number(),
            b"Tw" => state.word_space = number(),
            b"Tz" => state.stretch = number() / 100.0,
            b"TL" => state.leading = number(),
            b"Ts" => state.rise = number(),
            b"Tj" | b"TJ" => self.show_all(operator, state, scene, ink)?,
            b"'" => {
                scene.next_line(0.0, -state.leading);
                self.show_all(operator, state, scene, ink)?;
            }
            b"\"" => {
                if let Some([words, letters]) = numbers::<2>(operator) {
                    (state.word_space, state.letter_space) = (words, letters);
                }
                scene.next_line(0.0, -state.leading);
                self.show_all(operator, state, scene, ink)?;
            }
            _ => {
                let (numbers, count) = some_numbers::<6>(operator);
                ink.pen.operator(name, numbers.get(..count).unwrap_or(&[]), &state.ctm);
            }
        }
        Ok(())
    }

    fn set_font(
        &mut self,
        operator: &Instruction<'_, '_>,
        state: &mut State<'a>,
        scene: &mut Scene<'_, 'a>,
    ) -> Result<(), Stop> {
        let mut operands = operator.operands();
        let (Some(Object::Name(name)), Some(Object::Number(size))) = (operands.next(), operands.next()) else {
            return Ok(());
        };
        state.size = size.as_f64();
        if let Some(face) = scene.faces.get(name.as_ref()) {
            state.face = Some(face.clone());
            return Ok(());
        }
        state.face = match scene.resources.fonts.get::<Dict<'a>>(name) {
            Some(dict) => Some(self.faces.face(dict, self.budget)?),
            None => None,
        };
        if let Some(face) = &state.face {
            scene.faces.insert(name.as_ref().to_vec(), face.clone());
        }
        Ok(())
    }

    fn graphics_state(
        &mut self,
        operator: &Instruction<'_, '_>,
        state: &mut State<'a>,
        scene: &Scene<'_, 'a>,
    ) -> Result<(), Stop> {
        let Some(Object::Name(name)) = operator.operands().next() else { return Ok(()) };
        let Some(font) = scene.resources.ext_g_states.get::<Dict<'a>>(name).and_then(|gs| gs.get::<Array<'a>>(b"Font"))
        else {
            return Ok(());
        };
        let mut items = font.flex_iter();
        if let (Some(dict), Some(size)) = (items.next::<Dict<'a>>(), items.next::<f32>()) {
            state.face = Some(self.faces.face(dict, self.budget)?);
            state.size = f64::from(size);
        }
        Ok(())
    }

    /// Runs a form. Depth is bounded by a constant, repetition by the budget.
    fn form(
        &mut self,
        operator: &Instruction<'_, '_>,
        state: &State<'a>,
        scene: &Scene<'_, 'a>,
        ink: &mut Page,
    ) -> Result<(), Stop> {
        let Some(Object::Name(name)) = operator.operands().next() else { return Ok(()) };
        let id = scene.resources.x_objects.get_ref(name).map(ObjectIdentifier::from);
        if id.is_some_and(|id| self.pictures.contains(&id)) {
            ink.picture(&state.ctm);
            return Ok(());
        }
        if scene.depth >= FORM_DEPTH || id.is_some_and(|id| self.silent.contains(&id)) {
            return Ok(());
        }
        let Some(form) = scene.resources.x_objects.get::<Stream<'a>>(name) else { return Ok(()) };
        let dict = form.dict();
        if dict.get::<Name<'_>>(b"Subtype").is_none_or(|kind| kind.as_ref() != b"Form") {
            ink.picture(&state.ctm);
            self.pictures.extend(id);
            return Ok(());
        }
        let Some(data) = stream::decode(&form, self.budget)? else { return Ok(()) };
        let mut inner = state.clone();
        if let Some(matrix) = dict.get::<[f32; 6]>(b"Matrix") {
            inner.ctm = times(&matrix.map(f64::from), &inner.ctm);
        }
        let own = dict.get::<Dict<'a>>(b"Resources").map(Resources::new);
        let own_number = id.map_or(0, |id| id.obj_number);
        let number = if dict.contains_key(b"StructParents") { own_number } else { scene.stream };
        let before = (ink.runs.len(), ink.text.len(), ink.pen.rules.len());
        ink.close_run();
        let resources = own.as_ref().unwrap_or(scene.resources);
        self.run(&data, resources, inner, ink, scene.owner(), number, scene.depth + 1)?;
        // Only a form that was read to its end at a shallow depth is known to be silent.
        if before == (ink.runs.len(), ink.text.len(), ink.pen.rules.len()) && scene.depth + 4 < FORM_DEPTH {
            self.silent.extend(id);
        }
        Ok(())
    }

    fn show_all(
        &mut self,
        operator: &Instruction<'_, '_>,
        state: &State<'a>,
        scene: &mut Scene<'_, 'a>,
        ink: &mut Page,
    ) -> Result<(), Stop> {
        let Some(face) = state.face.clone() else { return Ok(()) };
        for operand in operator.operands() {
            match operand {
                Object::String(text) => self.show(text.as_bytes(), &face, state, scene, ink)?,
                Object::Array(array) => {
                    for item in array.iter::<Object<'_>>() {
                        match item {
                            Object::String(text) => self.show(text.as_bytes(), &face, state, scene, ink)?,
                            Object::Number(number) => {
                                scene.advance(-number.as_f64() / 1000.0 * state.size * state.stretch);
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn show(
        &mut self,
        bytes: &[u8],
        face: &Rc<Face<'a>>,
        state: &State<'a>,
        scene: &mut Scene<'_, 'a>,
        ink: &mut Page,
    ) -> Result<(), Stop> {
        let base = times(&scene.text, &state.ctm);
        let across = length(base[0], base[1]);
        let size = (state.size.abs() * length(base[2], base[3])) as f32;
        let turned = base[1].abs() > 0.2 * across || base[0] * state.size < 0.0;
        let set = Setting { size, bold: face.bold, italic: face.italic, turned, owner: scene.owner() };
        let (up_x, up_y) = (base[2] * state.rise, base[3] * state.rise);
        let (mut at, mut along) = (0, 0.0);
        while at < bytes.len() {
            self.budget.glyph()?;
            let (code, taken) = self.faces.code(face, bytes, at, self.budget)?;
            at += taken;
            let letter = self.faces.letter(face, code, self.budget)?;
            let printed = letter.width / 1000.0 * state.size * state.stretch;
            if letter.first != '\0' {
                let x = base[4] + along * base[0] + up_x;
                let y = base[5] + along * base[1] + up_y;
                ink.letter(&letter.text, x as f32, y as f32, (x + printed * base[0]) as f32, set);
            }
            let word_space = if code == 32 && taken == 1 { state.word_space } else { 0.0 };
            along += printed + (state.letter_space + word_space) * state.stretch;
        }
        scene.advance(along);
        Ok(())
    }
}

impl Scene<'_, '_> {
    fn owner(&self) -> Owner {
        self.marks.last().copied().unwrap_or(self.outer)
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line = times(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.text = self.line;
    }

    fn advance(&mut self, along: f64) {
        self.text = times(&[1.0, 0.0, 0.0, 1.0, along, 0.0], &self.text);
    }
}

/// Whose the words under a mark are: the mark's own number, furniture, or as around it.
fn mark(operator: &Instruction<'_, '_>, scene: &Scene<'_, '_>) -> Owner {
    let mut operands = operator.operands();
    let tag = operands.next();
    let number = |dict: &Dict<'_>| dict.get::<i32>(b"MCID").and_then(|number| u32::try_from(number).ok());
    let marked = match operands.next() {
        Some(Object::Dict(dict)) => number(dict),
        Some(Object::Name(name)) => scene.resources.properties.get::<Dict<'_>>(name).as_ref().and_then(number),
        _ => None,
    };
    match (marked, tag) {
        (Some(number), _) => Owner::Marked(number, scene.stream),
        (None, Some(Object::Name(tag))) if tag.as_ref() == b"Artifact" => Owner::Artifact,
        _ => scene.owner(),
    }
}
