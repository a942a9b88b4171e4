#include "driver/Fingerprint.h"

#include "driver/SourceText.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/SHA256.h"

#include <array>

namespace fanout::driver {
namespace {

using llvm::StringRef;

constexpr size_t Window = 100;
constexpr uint64_t Base = 37;
constexpr char16_t EndOfFile = 65535;

constexpr uint64_t basePowerWindow() {
  uint64_t Power = 1;
  for (size_t I = 0; I != Window; ++I)
    Power *= Base;
  return Power;
}

/// The hash of a line is that of the window which begins at it, so it is known
/// when the window's slot is about to be written again.
class RollingHash {
public:
  void put(char16_t C) {
    if (C == ' ' || C == '\t' || (AfterReturn && C == '\n')) {
      AfterReturn = false;
      return;
    }
    AfterReturn = C == '\r';
    if (AfterReturn)
      C = '\n';
    finishSlot();
    if (LineBegins)
      LineAt[Slot] = ++Line;
    LineBegins = C == '\n';
    roll(C);
  }

  std::vector<std::string> finish() {
    put(EndOfFile);
    for (size_t I = 0; I != Window; ++I) {
      finishSlot();
      roll(0);
    }
    return std::move(Result);
  }

private:
  void finishSlot() {
    if (LineAt[Slot] == 0)
      return;
    std::string Text = llvm::utohexstr(Hash, /*LowerCase=*/true);
    unsigned Occurrence = ++Counts[Text];
    Result.push_back(Text + ":" + std::to_string(Occurrence));
    LineAt[Slot] = 0;
  }

  void roll(char16_t C) {
    Hash = Base * Hash + C - basePowerWindow() * Characters[Slot];
    Characters[Slot] = C;
    Slot = (Slot + 1) % Window;
  }

  std::array<char16_t, Window> Characters{};
  std::array<unsigned, Window> LineAt{};
  std::map<std::string, unsigned> Counts;
  std::vector<std::string> Result;
  uint64_t Hash = 0;
  size_t Slot = 0;
  unsigned Line = 0;
  bool LineBegins = true, AfterReturn = false;
};

} // namespace

std::vector<std::string> lineHashes(StringRef Text) {
  RollingHash Hash;
  for (char16_t C : toUtf16(Text))
    Hash.put(C);
  return Hash.finish();
}

std::string Fingerprints::next(const Finding &F) {
  std::string Key = F.Rule + '\0' + F.Function + '\0' + F.Subject;
  unsigned Occurrence = ++Seen[F.Where.File + '\0' + Key];
  return StringRef(sha256(Key)).take_front(16).str() + ":" +
         std::to_string(Occurrence);
}

std::string sha256(StringRef Text) {
  return llvm::toHex(llvm::SHA256::hash(llvm::arrayRefFromStringRef(Text)),
                     /*LowerCase=*/true);
}

} // namespace fanout::driver
