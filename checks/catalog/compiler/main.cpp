// fanout-model-compiler models|pools OUTPUT FILE...: checks the files and
// writes them as one C++ string literal. Run by the build; exits with 1 if a
// file is wrong.

#include "checks/catalog/EncodedModels.h"
#include "checks/catalog/ModelReader.h"
#include "checks/catalog/PoolCodec.h"
#include "checks/catalog/PoolReader.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace fanout;

static void printLiteral(llvm::StringRef Bytes, llvm::raw_ostream &Out) {
  constexpr size_t PerLine = 64;
  if (Bytes.empty())
    Out << "\"\"";
  for (; !Bytes.empty();
       Bytes = Bytes.drop_front(std::min(PerLine, Bytes.size()))) {
    Out << '"';
    // three octal digits each: no digit that follows can be taken for a fourth
    for (unsigned char C : Bytes.take_front(PerLine))
      Out << '\\' << char('0' + (C >> 6)) << char('0' + (C >> 3 & 7))
          << char('0' + (C & 7));
    Out << "\"\n";
  }
}

static bool report(llvm::ArrayRef<ModelError> Errors) {
  for (const ModelError &E : Errors)
    llvm::errs() << E.File << ':' << E.Line << ':' << E.Column
                 << ": error: " << E.Message << "\n";
  return Errors.empty();
}

static Library readLibrary(llvm::StringRef Text, llvm::StringRef File,
                           bool &Good) {
  ModelResult Result = readModel(Text, File);
  Good &= report(Result.Errors);
  // the same program wherever the sources are
  Result.Model.File = "<built-in>/" + Result.Model.Id + ".yaml";
  return std::move(Result.Model);
}

static PoolLibrary readPool(llvm::StringRef Text, llvm::StringRef File,
                            bool &Good) {
  PoolResult Result = readPools(Text, File);
  Good &= report(Result.Errors);
  return std::move(Result.Model);
}

/// Reads all files; std::nullopt if one is wrong.
template <class Read>
static auto readAll(llvm::ArrayRef<const char *> Files, Read ReadOne) {
  using Model =
      std::invoke_result_t<Read, llvm::StringRef, llvm::StringRef, bool &>;
  std::vector<Model> Models;
  bool Good = true;
  for (const char *File : Files) {
    auto Text = llvm::MemoryBuffer::getFile(File, /*IsText=*/true);
    if (Text) {
      Models.push_back(ReadOne((*Text)->getBuffer(), File, Good));
      continue;
    }
    llvm::errs() << File << ": error: " << Text.getError().message() << "\n";
    Good = false;
  }
  return Good ? std::optional(std::move(Models)) : std::nullopt;
}

static std::optional<std::string> compile(llvm::StringRef What,
                                          llvm::ArrayRef<const char *> Files) {
  if (What == "pools") {
    auto Pools = readAll(Files, readPool);
    return Pools ? std::optional(encodePools(*Pools)) : std::nullopt;
  }
  auto Models = readAll(Files, readLibrary);
  return Models ? std::optional(encodeIndexed(*Models)) : std::nullopt;
}

int main(int Argc, char **Argv) {
  if (Argc < 4) {
    llvm::errs()
        << "usage: fanout-model-compiler models|pools OUTPUT FILE...\n";
    return 2;
  }
  std::optional<std::string> Bytes =
      compile(Argv[1], llvm::ArrayRef(Argv + 3, Argv + Argc));
  if (!Bytes)
    return 1;
  std::error_code Error;
  llvm::raw_fd_ostream Out(Argv[2], Error);
  if (Error) {
    llvm::errs() << Argv[2] << ": error: " << Error.message() << "\n";
    return 1;
  }
  printLiteral(*Bytes, Out);
  return 0;
}
