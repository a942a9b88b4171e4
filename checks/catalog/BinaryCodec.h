// Plain structs as bytes: how models are carried in the program.
//
// A struct takes part with one function template `fields(Io &, Struct &)` that
// hands each of its fields to `Io`; it serves both directions, so they can't
// differ.

#ifndef FANOUT_CHECKS_CATALOG_BINARYCODEC_H
#define FANOUT_CHECKS_CATALOG_BINARYCODEC_H

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

#include <optional>
#include <string>
#include <vector>

namespace fanout {

template <class Io>
void fields(Io &IO, std::pair<std::string, std::string> &P) {
  IO(P.first);
  IO(P.second);
}

template <class T>
concept Number = std::is_integral_v<T> || std::is_enum_v<T>;

class Encoder {
public:
  explicit Encoder(llvm::raw_ostream &Out) : Out(Out) {}

  template <Number T> void operator()(T &V) {
    llvm::encodeSLEB128(static_cast<int64_t>(V), Out);
  }
  void operator()(std::string &V) {
    llvm::encodeULEB128(V.size(), Out);
    Out << V;
  }
  template <class T> void operator()(std::optional<T> &V) {
    bool Given = V.has_value();
    (*this)(Given);
    if (Given)
      (*this)(*V);
  }
  template <class T> void operator()(std::vector<T> &V) {
    llvm::encodeULEB128(V.size(), Out);
    for (T &E : V) {
      Begins[&E] = Out.tell();
      (*this)(E);
    }
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(T &V) { fields(*this, V); }

  /// Where the encoding of this element of a list begins.
  uint64_t begin(const void *Element) const { return Begins.lookup(Element); }

private:
  llvm::raw_ostream &Out;
  llvm::DenseMap<const void *, uint64_t> Begins;
};

class Decoder {
public:
  explicit Decoder(llvm::StringRef In)
      : At(In.bytes_begin()), End(In.bytes_end()) {}

  template <Number T> void operator()(T &V) {
    unsigned Length = 0;
    V = static_cast<T>(llvm::decodeSLEB128(At, &Length, End));
    At += Length;
  }
  void operator()(std::string &V) {
    size_t Size = size();
    V.assign(reinterpret_cast<const char *>(At), Size);
    At += Size;
  }
  template <class T> void operator()(std::optional<T> &V) {
    bool Given = false;
    (*this)(Given);
    if (Given)
      (*this)(V.emplace());
  }
  template <class T> void operator()(std::vector<T> &V) {
    V.resize(size());
    for (T &E : V)
      (*this)(E);
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(T &V) { fields(*this, V); }

private:
  /// No entry is shorter than a byte, so a size never exceeds what is left.
  size_t size() {
    unsigned Length = 0;
    uint64_t Size = llvm::decodeULEB128(At, &Length, End);
    At += Length;
    return std::min<uint64_t>(Size, End - At);
  }

  const uint8_t *At, *End;
};

/// The same structs always give the same bytes.
template <class T> std::string encode(T Struct) {
  std::string Bytes;
  llvm::raw_string_ostream Out(Bytes);
  Encoder Encode(Out);
  Encode(Struct);
  return Bytes;
}

/// The inverse. `Bytes` must begin with what encode() of the same build gave.
template <class T> T decode(llvm::StringRef Bytes) {
  T Struct;
  Decoder Decode(Bytes);
  Decode(Struct);
  return Struct;
}

} // namespace fanout

#endif
