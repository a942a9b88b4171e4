#include "checks/catalog/EncodedModels.h"

#include "checks/catalog/BinaryCodec.h"
#include "checks/catalog/ModelCodec.h"
#include "checks/catalog/RowNames.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/Support/DJB.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/OnDiskHashTable.h"

#include <cstring>

namespace fanout {

using llvm::StringRef;

/// The key of all functions whose names are patterns.
static constexpr char AnyName[] = "*";

namespace {

/// Where the rows of one key are.
struct Places {
  std::vector<uint64_t> Functions, Types;
};

template <class Io> void fields(Io &IO, Places &P) {
  IO(P.Functions);
  IO(P.Types);
}

/// How names and places are written to the hash table, and read from it.
struct TableInfo {
  using hash_value_type = uint32_t;
  using offset_type = uint32_t;
  using key_type = StringRef;
  using key_type_ref = StringRef;
  using internal_key_type = StringRef;
  using external_key_type = StringRef;
  using data_type = StringRef;
  using data_type_ref = StringRef;

  static uint32_t ComputeHash(StringRef Key) { return llvm::djbHash(Key); }
  static bool EqualKey(StringRef A, StringRef B) { return A == B; }
  static StringRef GetInternalKey(StringRef Key) { return Key; }

  static std::pair<uint32_t, uint32_t>
  EmitKeyDataLength(llvm::raw_ostream &Out, StringRef Key, StringRef Data) {
    llvm::encodeULEB128(Key.size(), Out);
    llvm::encodeULEB128(Data.size(), Out);
    return {Key.size(), Data.size()};
  }
  static void EmitKey(llvm::raw_ostream &Out, StringRef Key, uint32_t) {
    Out << Key;
  }
  static void EmitData(llvm::raw_ostream &Out, StringRef, StringRef Data,
                       uint32_t) {
    Out << Data;
  }

  static std::pair<uint32_t, uint32_t>
  ReadKeyDataLength(const unsigned char *&At) {
    uint32_t Key = llvm::decodeULEB128AndInc(At, /*end=*/nullptr);
    uint32_t Data = llvm::decodeULEB128AndInc(At, /*end=*/nullptr);
    return {Key, Data};
  }
  static StringRef ReadKey(const unsigned char *At, uint32_t Length) {
    return {reinterpret_cast<const char *>(At), Length};
  }
  static StringRef ReadData(StringRef, const unsigned char *At,
                            uint32_t Length) {
    return ReadKey(At, Length);
  }
};

} // namespace

static StringRef keyOf(const FunctionRow &Row) {
  return isPattern(Row.Name) ? StringRef(AnyName) : splitName(Row.Name).second;
}

static llvm::MapVector<StringRef, Places>
placesByKey(const std::vector<Library> &Models, const RowOffsets &Offsets) {
  llvm::MapVector<StringRef, Places> Result;
  auto Function = Offsets.Functions.begin(), Type = Offsets.Types.begin();
  for (const Library &L : Models) {
    for (const FunctionRow &Row : L.Functions)
      Result[keyOf(Row)].Functions.push_back(*Function++);
    for (const TypeRow &Row : L.Types)
      Result[splitName(Row.Name).second].Types.push_back(*Type++);
  }
  return Result;
}

/// How the bytes begin: where the models and where the table are.
struct Header {
  llvm::support::ulittle32_t Models, Table;
};

std::string encodeIndexed(const std::vector<Library> &Models) {
  RowOffsets Offsets;
  const std::string Encoded = encodeModels(Models, &Offsets);
  std::vector<std::string> Data;
  llvm::OnDiskChainedHashTableGenerator<TableInfo> Table;
  auto ByKey = placesByKey(Models, Offsets);
  Data.reserve(ByKey.size()); // the table refers to them
  for (auto &[Key, Where] : ByKey)
    Table.insert(Key, Data.emplace_back(encode(Where)));
  std::string Bytes(sizeof(Header), '\0');
  llvm::raw_string_ostream Out(Bytes);
  Header Begin;
  Begin.Table = Table.Emit(Out);
  Begin.Models = Out.tell();
  Out << Encoded;
  std::memcpy(Bytes.data(), &Begin, sizeof(Header));
  return Bytes;
}

struct EncodedModels::Index : llvm::OnDiskChainedHashTable<TableInfo> {
  using OnDiskChainedHashTable::OnDiskChainedHashTable;
};

static Header headerOf(StringRef Bytes) {
  Header Begin;
  std::memcpy(&Begin, Bytes.data(), sizeof(Header));
  return Begin;
}

EncodedModels::EncodedModels(StringRef All)
    : Bytes(All.drop_front(headerOf(All).Models)), Names([All] {
        const unsigned char *Base = All.bytes_begin();
        const unsigned char *Table = Base + headerOf(All).Table;
        auto [Buckets, Entries] = Index::readNumBucketsAndEntries(Table);
        return std::make_unique<Index>(Buckets, Entries, Table, Base);
      }()) {}

EncodedModels::~EncodedModels() = default;

const EncodedModels::Rows *EncodedModels::rows(StringRef Key) const {
  auto Found = Names->find(Key);
  if (Found == Names->end())
    return nullptr;
  std::lock_guard<std::mutex> Held(Lock);
  auto [Entry, New] = Decoded.try_emplace(Key);
  Rows &Here = Entry->second;
  if (!New)
    return &Here;
  const Places Where = fanout::decode<Places>(*Found);
  for (uint64_t Offset : Where.Functions)
    Here.Functions.push_back(decodeFunction(Bytes.drop_front(Offset)));
  for (const FunctionRow &Row : Here.Functions)
    Here.Pointers.push_back(&Row);
  for (uint64_t Offset : Where.Types)
    Here.Types.push_back(decodeType(Bytes.drop_front(Offset)));
  return &Here;
}

llvm::ArrayRef<const FunctionRow *>
EncodedModels::functions(StringRef Identifier) const {
  const Rows *Found = Identifier == AnyName ? nullptr : rows(Identifier);
  return Found ? llvm::ArrayRef(Found->Pointers)
               : llvm::ArrayRef<const FunctionRow *>();
}

llvm::ArrayRef<const FunctionRow *> EncodedModels::patterns() const {
  const Rows *Found = rows(AnyName);
  return Found ? llvm::ArrayRef(Found->Pointers)
               : llvm::ArrayRef<const FunctionRow *>();
}

const TypeRow *EncodedModels::type(StringRef QualifiedName) const {
  if (const Rows *Found = rows(splitName(QualifiedName).second))
    for (const TypeRow &Row : Found->Types)
      if (Row.Name == QualifiedName)
        return &Row;
  return nullptr;
}

bool EncodedModels::mayNameType(StringRef Identifier) const {
  const Rows *Found = rows(Identifier);
  return Found && !Found->Types.empty();
}

std::vector<Library> EncodedModels::decode() const {
  return decodeModels(Bytes);
}

} // namespace fanout
