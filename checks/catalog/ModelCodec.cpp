#include "checks/catalog/ModelCodec.h"

#include "llvm/Support/LEB128.h"
#include "llvm/Support/raw_ostream.h"

namespace fanout {
namespace {

// One list of fields a struct serves both directions, so they can't differ.
template <class Io> void fields(Io &IO, Place &P) {
  IO(P.What);
  IO(P.Index);
}

template <class Io>
void fields(Io &IO, std::pair<std::string, std::string> &P) {
  IO(P.first);
  IO(P.second);
}

template <class Io> void fields(Io &IO, Condition &C) {
  IO(C.Arg);
  IO(C.Type);
  IO(C.Enumerator);
  IO(C.Null);
  IO(C.Value);
  IO(C.Not);
}

template <class Io> void fields(Io &IO, FixRow &F) {
  IO(F.Rename);
  IO(F.Insert);
  IO(F.Awaited);
  IO(F.Statement);
  IO(F.After);
}

template <class Io> void fields(Io &IO, ClassMark &M) {
  IO(M.Name);
  IO(M.Members);
}

template <class Io> void fields(Io &IO, FunctionRow &R) {
  IO(R.Name);
  IO(R.Means);
  IO(R.Starts);
  IO(R.Gives);
  for (Place *P : {&R.Callable, &R.Completion, &R.Handle, &R.Object, &R.Limit,
                   &R.Range, &R.RangeEnd, &R.Count})
    IO(*P);
  IO(R.Unlimited);
  IO(R.Destroyed);
  IO(R.Full);
  IO(R.Lazy);
  IO(R.Await);
  IO(R.When);
  IO(R.MinArgs);
  IO(R.MaxArgs);
  IO(R.Members);
  IO(R.CFunction);
  IO(R.Remedy);
  IO(R.Fix);
  IO(R.Source);
  IO(R.Line);
}

template <class Io> void fields(Io &IO, TypeRow &R) {
  IO(R.Name);
  IO(R.Destroyed);
  IO(R.Starts);
  IO(R.Gives);
  for (bool *B : {&R.Handle, &R.Group, &R.Limiter, &R.Executor})
    IO(*B);
  IO(R.Limit);
  IO(R.Unlimited);
  IO(R.Eager);
  IO(R.Members);
  IO(R.Source);
  IO(R.Line);
}

template <class Io> void fields(Io &IO, Library &L) {
  IO(L.Id);
  IO(L.Title);
  IO(L.Headers);
  IO(L.Namespaces);
  IO(L.CFunctions);
  IO(L.Classes);
  IO(L.Functions);
  IO(L.Types);
  IO(L.File);
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
    for (T &E : V)
      (*this)(E);
  }
  template <class T>
  requires std::is_class_v<T>
  void operator()(T &V) { fields(*this, V); }

private:
  llvm::raw_ostream &Out;
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

} // namespace

std::string encodeModels(const std::vector<Library> &Models) {
  std::string Bytes;
  llvm::raw_string_ostream Out(Bytes);
  auto Copy = Models;
  Encoder Encode(Out);
  Encode(Copy);
  return Bytes;
}

std::vector<Library> decodeModels(llvm::StringRef Bytes) {
  std::vector<Library> Models;
  Decoder Decode(Bytes);
  Decode(Models);
  return Models;
}

} // namespace fanout
