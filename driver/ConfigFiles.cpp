#include "driver/ConfigFiles.h"

#include "checks/configuration/Scan.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

namespace fanout::driver {
namespace {

namespace fs = llvm::sys::fs;

constexpr uint64_t MaxBytes = 8u << 20; // the readers' own limit

/// The text of the file, or why there is none.
std::unique_ptr<llvm::MemoryBuffer> read(const std::string &File,
                                         std::string &Failure) {
  fs::file_status Status;
  if (std::error_code Error = fs::status(File, Status))
    Failure = Error.message();
  else if (Status.type() != fs::file_type::regular_file)
    Failure = "not a regular file";
  else if (Status.getSize() > MaxBytes)
    Failure = "larger than 8 MiB; configuration is not, so name another file";
  if (!Failure.empty())
    return nullptr;
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (Buffer)
    return std::move(*Buffer);
  Failure = Buffer.getError().message();
  return nullptr;
}

void keep(ConfigScan Scan, const FileSettings &Settings, UnitResult &Result) {
  auto Add = [&](Finding &F) -> ReportedFinding * {
    if (!Settings.enables(F.Rule))
      return nullptr;
    ReportedFinding &New = Result.Findings.emplace_back();
    New.What = std::move(F);
    New.Promoted = Settings.isError(New.What.Rule);
    return &New;
  };
  for (Finding &F : Scan.Findings)
    Add(F);
  for (SuppressedFinding &S : Scan.Suppressed)
    if (ReportedFinding *New = Add(S.What))
      New->Silenced = Suppression{S.Reason, S.Comment};
}

} // namespace

bool isConfigFile(llvm::StringRef Path) { return isConfigurationName(Path); }

UnitResult checkConfigFile(const std::string &File, bool Named,
                           const FileSettings &Settings) {
  UnitResult Result;
  Result.File = File;
  std::string Failure;
  auto Buffer = read(File, Failure);
  ConfigScan Scan;
  if (Buffer && (Named || mayConfigurePool(Buffer->getBuffer())))
    Scan = scanConfiguration(Buffer->getBuffer(), File);
  Location Where;
  Where.File = File;
  for (const NotAnalysed &Part : Scan.Skipped) {
    Failure = Part.Why;
    if (Part.Where.Line)
      Where = Part.Where;
  }
  Result.Analysed =
      Buffer != nullptr && (Failure.empty() || !Scan.Findings.empty());
  if (!Failure.empty() && !Named)
    Result.Skipped.push_back({"configuration", Failure, Where});
  else if (!Failure.empty() && Where.Line)
    Result.Failure = "line " + std::to_string(Where.Line) + ": " + Failure;
  else
    Result.Failure = Failure;
  keep(std::move(Scan), Settings, Result);
  return Result;
}

} // namespace fanout::driver
