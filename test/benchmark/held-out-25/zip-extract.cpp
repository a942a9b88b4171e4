// spawn: std::thread in a vector
// loop: counted by a field of a header
// origin: number of entries in a binary record
// waits: after the loop
// distance: member function
// differs: which field is checked
// A: bounded N7 | limiter: refuses more than 32 entries
// B: unbounded Y7 | limiter: refuses a comment of more than 32 bytes
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <system_error>
#include <thread>
#include <vector>

namespace zip {

struct EndOfDirectory {
  std::uint16_t Disk, DirectoryDisk;
  std::uint16_t EntriesHere, Entries;
  std::uint32_t DirectorySize, DirectoryOffset;
  std::uint16_t CommentLength;
} __attribute__((packed));

constexpr std::uint8_t Magic[4] = {'P', 'K', 5, 6};
constexpr std::size_t Limit = 32;

class Archive {
public:
  explicit Archive(std::span<const std::uint8_t> Image) : Image(Image) {}

  std::error_code extractAll() {
    auto End = findEnd();
    if (!End)
      return std::make_error_code(std::errc::bad_message);
#ifndef TWIN
    if (End->Entries > Limit)
      return std::make_error_code(std::errc::value_too_large);
#else
    if (End->CommentLength > Limit)
      return std::make_error_code(std::errc::value_too_large);
#endif
    Extracted.resize(End->Entries);
    std::vector<std::thread> Inflaters;
    for (std::uint16_t Entry = 0; Entry < End->Entries; ++Entry)
      Inflaters.push_back(inflateInBackground(Entry));
    for (auto &T : Inflaters)
      T.join();
    return {};
  }

private:
  std::optional<EndOfDirectory> findEnd() const {
    const std::size_t Record = sizeof(Magic) + sizeof(EndOfDirectory);
    for (std::size_t Back = Record; Back <= Image.size(); ++Back) {
      const std::uint8_t *At = Image.data() + Image.size() - Back;
      if (std::memcmp(At, Magic, sizeof(Magic)) != 0)
        continue;
      EndOfDirectory End;
      std::memcpy(&End, At + sizeof(Magic), sizeof(End));
      return End;
    }
    return std::nullopt;
  }

  std::thread inflateInBackground(std::uint16_t Entry) {
    return std::thread([this, Entry] {
      witness::task();
      Extracted[Entry] = {Image[Entry % Image.size()]};
    });
  }

  std::span<const std::uint8_t> Image;
  std::vector<std::vector<std::uint8_t>> Extracted;
};

} // namespace zip

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  zip::EndOfDirectory End{};
  End.Entries = End.EntriesHere = std::uint16_t(N);
  std::vector<std::uint8_t> File(sizeof(zip::Magic) + sizeof(End));
  std::memcpy(File.data(), zip::Magic, sizeof(zip::Magic));
  std::memcpy(File.data() + sizeof(zip::Magic), &End, sizeof(End));
  zip::Archive A(File);
  auto Error = A.extractAll();
  (void)Error;
  return witness::report();
}
