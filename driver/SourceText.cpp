#include "driver/SourceText.h"

#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/MemoryBuffer.h"

namespace fanout::driver {

using llvm::StringRef;

SourceFile::SourceFile(std::string Source) : Text(std::move(Source)) {
  Starts.push_back(0);
  for (size_t I = 0; I != Text.size(); ++I)
    if (Text[I] == '\n' && I + 1 != Text.size())
      Starts.push_back(I + 1);
}

StringRef SourceFile::line(unsigned Number) const {
  if (Number == 0 || Number > Starts.size())
    return "";
  StringRef Rest = StringRef(Text).drop_front(Starts[Number - 1]);
  Rest = Rest.take_front(Rest.find('\n'));
  Rest.consume_back("\r");
  return Rest;
}

const SourceFile *SourceCache::get(const std::string &Path) {
  auto [Entry, New] = Files.try_emplace(Path);
  if (New)
    if (auto Buffer =
            llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                        /*RequiresNullTerminator=*/false))
      Entry->second =
          std::make_unique<SourceFile>((*Buffer)->getBuffer().str());
  return Entry->second.get();
}

std::u16string toUtf16(StringRef Text) {
  std::u16string Result;
  auto *At = reinterpret_cast<const llvm::UTF8 *>(Text.begin());
  auto *End = reinterpret_cast<const llvm::UTF8 *>(Text.end());
  while (At != End) {
    llvm::UTF32 Point = 0;
    auto *Before = At;
    if (llvm::convertUTF8Sequence(&At, End, &Point, llvm::strictConversion) !=
        llvm::conversionOK) {
      At = Before + 1;
      Point = 0xFFFD;
    }
    if (Point < 0x10000) {
      Result += static_cast<char16_t>(Point);
      continue;
    }
    Result += static_cast<char16_t>(0xD800 + ((Point - 0x10000) >> 10));
    Result += static_cast<char16_t>(0xDC00 + ((Point - 0x10000) & 0x3FF));
  }
  return Result;
}

unsigned utf16Length(StringRef Text) { return toUtf16(Text).size(); }

unsigned utf16Column(StringRef Line, unsigned ByteColumn) {
  return utf16Length(Line.take_front(ByteColumn ? ByteColumn - 1 : 0)) + 1;
}

} // namespace fanout::driver
