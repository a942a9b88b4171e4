// fanout-model-compiler OUTPUT FILE...: checks model files and writes them as
// one C++ string literal. fanout-model-compiler --check-pools FILE... checks
// pool files. Run by the build; exits with 1 if a file is wrong.

#include "checks/catalog/ModelCodec.h"
#include "checks/catalog/ModelReader.h"
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

static bool checkPools(llvm::StringRef File) {
  auto Text = llvm::MemoryBuffer::getFile(File, /*IsText=*/true);
  if (Text)
    return report(readPools((*Text)->getBuffer(), File).Errors);
  llvm::errs() << File << ": error: " << Text.getError().message() << "\n";
  return false;
}

static bool addModel(llvm::StringRef File, std::vector<Library> &Models) {
  auto Text = llvm::MemoryBuffer::getFile(File, /*IsText=*/true);
  if (!Text) {
    llvm::errs() << File << ": error: " << Text.getError().message() << "\n";
    return false;
  }
  ModelResult Result = readModel((*Text)->getBuffer(), File);
  bool Good = report(Result.Errors);
  // the same program wherever the sources are
  Result.Model.File = "<built-in>/" + Result.Model.Id + ".yaml";
  Models.push_back(std::move(Result.Model));
  return Good;
}

int main(int Argc, char **Argv) {
  if (Argc < 3) {
    llvm::errs() << "usage: fanout-model-compiler OUTPUT FILE...\n";
    return 2;
  }
  std::vector<Library> Models;
  bool Good = true;
  if (llvm::StringRef(Argv[1]) == "--check-pools") {
    for (const char *File : llvm::ArrayRef(Argv + 2, Argv + Argc))
      Good &= checkPools(File);
    return Good ? 0 : 1;
  }
  for (const char *File : llvm::ArrayRef(Argv + 2, Argv + Argc))
    Good &= addModel(File, Models);
  if (!Good)
    return 1;
  std::error_code Error;
  llvm::raw_fd_ostream Out(Argv[1], Error);
  if (Error) {
    llvm::errs() << Argv[1] << ": error: " << Error.message() << "\n";
    return 1;
  }
  printLiteral(encodeModels(Models), Out);
  return 0;
}
