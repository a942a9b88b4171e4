#include "driver/Models.h"

#include "driver/Failure.h"

#include "llvm/Support/MemoryBuffer.h"

namespace fanout::driver {
namespace {

llvm::Error describe(llvm::ArrayRef<ModelError> Errors) {
  const ModelError &First = Errors.front();
  std::string More;
  if (Errors.size() > 1)
    More = " (and " + std::to_string(Errors.size() - 1) +
           " more; --check-models=" + First.File + " lists them)";
  return failure(First.File + ":" + llvm::Twine(First.Line) + ":" +
                 llvm::Twine(First.Column) + ": " + First.Message + More);
}

} // namespace

llvm::Expected<ModelResult> readModelFile(const std::string &File) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer)
    return failure("cannot read the model file " + File + ": " +
                   Buffer.getError().message());
  return readModel((*Buffer)->getBuffer(), File);
}

llvm::Expected<std::shared_ptr<const Catalog>>
ModelCache::get(const std::vector<std::string> &Files) {
  std::shared_ptr<const Catalog> &Entry = Known[Files];
  if (Entry)
    return Entry;
  std::vector<Library> Libraries;
  for (const std::string &File : Files) {
    llvm::Expected<ModelResult> Result = readModelFile(File);
    if (!Result)
      return Result.takeError();
    if (!Result->Errors.empty())
      return describe(Result->Errors);
    Libraries.push_back(std::move(Result->Model));
  }
  // The built-in catalog lives as long as the program: nothing to own.
  Entry = Files.empty() ? std::shared_ptr<const Catalog>(&Catalog::builtin(),
                                                         [](auto *) {})
                        : Catalog::with(std::move(Libraries));
  return Entry;
}

} // namespace fanout::driver
