#include "checks/catalog/PoolCodec.h"

#include "checks/catalog/BinaryCodec.h"

namespace fanout {

template <class Io> static void fields(Io &IO, KnobRow &R) {
  IO(R.Name);
  IO(R.Bounds);
  for (std::string *S : {&R.Function, &R.Field, &R.Variable, &R.Key, &R.Option})
    IO(*S);
  IO(R.Value);
  IO(R.ValueType);
  IO(R.Object);
  IO(R.EachCall);
  IO(R.Unlimited);
  IO(R.Ignored);
  IO(R.Note);
  IO(R.Fix);
}

template <class Io> static void fields(Io &IO, TextRow &R) {
  IO(R.Function);
  IO(R.Argument);
  IO(R.Object);
}

template <class Io> static void fields(Io &IO, PoolRow &R) {
  IO(R.Name);
  IO(R.Default);
  IO(R.ReportCreated);
  for (auto *List : {&R.Created, &R.Fed, &R.Serves})
    IO(*List);
  IO(R.Base);
  IO(R.Overrides);
  IO(R.Knobs);
  IO(R.Texts);
  for (std::string *S : {&R.Why, &R.Remedy, &R.Fix, &R.Source})
    IO(*S);
  IO(R.Line);
}

template <class Io> static void fields(Io &IO, PoolLibrary &L) {
  IO(L.Id);
  IO(L.Title);
  for (auto *List : {&L.Connections, &L.Take, &L.Put, &L.Size})
    IO(*List);
  IO(L.Pools);
}

std::string encodePools(const std::vector<PoolLibrary> &Pools) {
  return encode(Pools);
}

std::vector<PoolLibrary> decodePools(llvm::StringRef Bytes) {
  return decode<std::vector<PoolLibrary>>(Bytes);
}

} // namespace fanout
