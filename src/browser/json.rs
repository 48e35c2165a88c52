//! Reads what the browser's JSON parser understood. Why it cannot be read is not told, since nobody is shown it: what
//! tells it costs more than what reads.

use js_sys::{Array, Number, Object};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

/// The value that this JSON says, if it says one.
pub fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Option<T> {
    T::deserialize(Json(js_sys::JSON::parse(text).ok()?)).ok()
}

/// JSON, parsed.
struct Json(JsValue);

/// It is not what was expected.
#[derive(Debug)]
struct Unexpected;

impl core::fmt::Display for Unexpected {
    fn fmt(&self, _: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        Ok(())
    }
}

impl core::error::Error for Unexpected {}

impl de::Error for Unexpected {
    fn custom<T: core::fmt::Display>(_: T) -> Unexpected {
        Unexpected
    }
}

impl Json {
    fn members(&self) -> Vec<Json> {
        self.0.unchecked_ref::<Array>().iter().map(Json).collect()
    }

    fn fields(&self) -> Vec<(String, Json)> {
        let field = |field: JsValue| {
            let field: &Array = field.unchecked_ref();
            (field.get(0).as_string().unwrap_or_default(), Json(field.get(1)))
        };
        Object::entries(self.0.unchecked_ref::<Object>()).iter().map(field).collect()
    }
}

impl IntoDeserializer<'_, Unexpected> for Json {
    type Deserializer = Json;

    fn into_deserializer(self) -> Json {
        self
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = Unexpected;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        let Json(value) = &self;
        if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if Number::is_safe_integer(value) {
            visitor.visit_i64(value.as_f64().unwrap_or_default() as i64)
        } else if Array::is_array(value) {
            visitor.visit_seq(SeqDeserializer::new(self.members().into_iter()))
        } else if value.is_object() {
            visitor.visit_map(MapDeserializer::new(self.fields().into_iter()))
        } else {
            Err(Unexpected)
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unexpected> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    /// Fields that are not known are passed over.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unexpected> {
        if !self.0.is_object() {
            return Err(Unexpected);
        }
        let mut fields = self.fields();
        fields.retain(|(name, _)| names.contains(&name.as_str()));
        visitor.visit_map(MapDeserializer::new(fields.into_iter()))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}
