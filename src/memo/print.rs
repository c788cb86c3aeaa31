//! A value as bytes to be hashed, so that no two values of one type give the same bytes.
//!
//! Every part begins with a letter that says what it is; texts and bytes are written with their lengths, and what holds an
//! unknown number of parts ends with a letter of its own. (`postcard`, which writes memos, refuses such parts, and views of
//! pages have them: what serde flattens is a map of unknown length.)

use std::{fmt, io::Write};

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// Writes values as bytes.
pub(super) struct Printer<W>(pub(super) W);

type Printed = Result<(), fmt::Error>;

impl<W: Write> Printer<W> {
    fn put(&mut self, letter: u8, bytes: &[u8]) -> Printed {
        self.0.write_all(&[letter]).and_then(|()| self.0.write_all(bytes)).map_err(|_| fmt::Error)
    }

    fn text(&mut self, letter: u8, bytes: &[u8]) -> Printed {
        self.put(letter, &(bytes.len() as u64).to_le_bytes())?;
        self.0.write_all(bytes).map_err(|_| fmt::Error)
    }

    fn open(&mut self, letter: u8) -> Result<&mut Self, fmt::Error> {
        self.put(letter, &[])?;
        Ok(self)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Printed {
        self.text(b'k', name.as_bytes())?;
        value.serialize(self)
    }

    fn close(&mut self) -> Printed {
        self.put(b'.', &[])
    }
}

impl<W: Write> Serializer for &mut Printer<W> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Printed {
        self.put(b'b', &[u8::from(value)])
    }

    fn serialize_i8(self, value: i8) -> Printed {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Printed {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Printed {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Printed {
        self.put(b'i', &value.to_le_bytes())
    }

    fn serialize_u8(self, value: u8) -> Printed {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Printed {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Printed {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Printed {
        self.put(b'u', &value.to_le_bytes())
    }

    fn serialize_u128(self, value: u128) -> Printed {
        self.put(b'w', &value.to_le_bytes())
    }

    fn serialize_f32(self, value: f32) -> Printed {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Printed {
        self.put(b'f', &value.to_bits().to_le_bytes())
    }

    fn serialize_char(self, value: char) -> Printed {
        self.put(b'c', &u32::from(value).to_le_bytes())
    }

    fn serialize_str(self, value: &str) -> Printed {
        self.text(b's', value.as_bytes())
    }

    fn serialize_bytes(self, value: &[u8]) -> Printed {
        self.text(b'y', value)
    }

    fn serialize_none(self) -> Printed {
        self.put(b'n', &[])
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Printed {
        value.serialize(self.open(b'o')?)
    }

    fn serialize_unit(self) -> Printed {
        self.put(b'0', &[])
    }

    fn serialize_unit_struct(self, _: &'static str) -> Printed {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Printed {
        self.text(b'v', variant.as_bytes())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Printed {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Printed {
        self.text(b'V', variant.as_bytes())?;
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, fmt::Error> {
        self.open(b'[')
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, fmt::Error> {
        self.open(b'(')
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        self.open(b'(')
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, fmt::Error> {
        self.text(b'V', variant.as_bytes())?;
        self.open(b'(')
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, fmt::Error> {
        self.open(b'{')
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        self.open(b'{')
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, fmt::Error> {
        self.text(b'V', variant.as_bytes())?;
        self.open(b'{')
    }
}

/// What holds parts in their order.
macro_rules! in_order {
    ($($form:ident $method:ident),*) => {
        $(impl<W: Write> $form for &mut Printer<W> {
            type Ok = ();
            type Error = fmt::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Printed {
                value.serialize(&mut **self)
            }

            fn end(self) -> Printed {
                self.close()
            }
        })*
    };
}

/// What holds parts with their names.
macro_rules! by_name {
    ($($form:ident),*) => {
        $(impl<W: Write> $form for &mut Printer<W> {
            type Ok = ();
            type Error = fmt::Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Printed {
                self.field(name, value)
            }

            fn end(self) -> Printed {
                self.close()
            }
        })*
    };
}

in_order!(
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
);
by_name!(SerializeStruct, SerializeStructVariant);

impl<W: Write> SerializeMap for &mut Printer<W> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Printed {
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Printed {
        value.serialize(&mut **self)
    }

    fn end(self) -> Printed {
        self.close()
    }
}
