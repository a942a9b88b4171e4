#include "checks/catalog/ModelCodec.h"

#include "checks/catalog/BinaryCodec.h"

namespace fanout {

template <class Io> static void fields(Io &IO, Place &P) {
  IO(P.What);
  IO(P.Index);
}

template <class Io> static void fields(Io &IO, Condition &C) {
  IO(C.Arg);
  IO(C.Type);
  IO(C.Enumerator);
  IO(C.Null);
  IO(C.Value);
  IO(C.Ends);
  IO(C.Not);
}

template <class Io> static void fields(Io &IO, FixRow &F) {
  IO(F.Rename);
  IO(F.Insert);
  IO(F.Awaited);
  IO(F.Statement);
  IO(F.After);
}

template <class Io> static void fields(Io &IO, ClassMark &M) {
  IO(M.Name);
  IO(M.Members);
}

template <class Io> static void fields(Io &IO, FunctionRow &R) {
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
  IO(R.Fails);
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

template <class Io> static void fields(Io &IO, TypeRow &R) {
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

template <class Io> static void fields(Io &IO, Library &L) {
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

std::string encodeModels(std::vector<Library> Models, RowOffsets *Offsets) {
  std::string Bytes;
  llvm::raw_string_ostream Out(Bytes);
  Encoder Encode(Out);
  Encode(Models);
  if (Offsets)
    for (const Library &L : Models) {
      for (const FunctionRow &R : L.Functions)
        Offsets->Functions.push_back(Encode.begin(&R));
      for (const TypeRow &R : L.Types)
        Offsets->Types.push_back(Encode.begin(&R));
    }
  return Bytes;
}

std::vector<Library> decodeModels(llvm::StringRef Bytes) {
  return decode<std::vector<Library>>(Bytes);
}

FunctionRow decodeFunction(llvm::StringRef Bytes) {
  return decode<FunctionRow>(Bytes);
}

TypeRow decodeType(llvm::StringRef Bytes) { return decode<TypeRow>(Bytes); }

} // namespace fanout
