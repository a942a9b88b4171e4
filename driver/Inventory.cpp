#include "driver/Inventory.h"

#include "driver/Paths.h"
#include "driver/Words.h"

namespace fanout::driver {
namespace {

using llvm::StringRef;

/// Prints sites one after the other.
class Printer {
public:
  Printer(StringRef Folder, llvm::raw_ostream &Out)
      : Folder(Folder), Out(Out) {}

  void print(const FanoutSite &S) {
    Out << place(S.Spawn) << ": " << word(S.Result);
    if (!S.Reason.empty())
      Out << " (" << S.Reason << ')';
    Out << "\n  in        " << S.Function << "\n  starts    " << word(S.Starts)
        << " by " << (S.Library.empty() ? S.Callee : S.Library);
    if (S.Hidden.valid())
      Out << " at " << place(S.Hidden) << ", behind " << brief(S.Callee);
    Out << "\n  how often " << tripCount(S.Trip) << '\n';
    for (const Limiter &L : S.Limiters)
      limiter(L);
    if (S.Limiters.empty())
      Out << "  limiter   none\n";
  }

private:
  /// Source text on one short line.
  static std::string brief(StringRef Text) {
    constexpr size_t MaxBytes = 60;
    StringRef Line = Text.take_until([](char C) { return C == '\n'; });
    StringRef Short = Line.take_front(MaxBytes);
    return Short.str() + (Short.size() < Text.size() ? "..." : "");
  }

  std::string place(const Location &L) const {
    return relativePath(L.File, Folder) + ":" + std::to_string(L.Line) + ":" +
           std::to_string(L.Column);
  }

  std::string tripCount(const TripCount &T) const {
    std::string Text = word(T.From).str();
    if (T.Value)
      Text += " " + std::to_string(*T.Value);
    if (!T.Subject.empty())
      Text += ": " + brief(T.Subject);
    if (T.Where.valid())
      Text += " at " + place(T.Where);
    if (!T.Why.empty())
      Text += ", " + T.Why;
    return Text;
  }

  void limiter(const Limiter &L) {
    Out << (L.Rejected.empty() ? "  limiter   " : "  no limit  ")
        << word(L.What);
    if (!L.Name.empty())
      Out << " '" << brief(L.Name) << '\'';
    if (L.Bound)
      Out << ", at most " << *L.Bound;
    if (L.Where.valid())
      Out << " at " << place(L.Where);
    if (!L.Rejected.empty())
      Out << ": " << L.Rejected;
    Out << '\n';
  }

  StringRef Folder;
  llvm::raw_ostream &Out;
};

} // namespace

void writeInventory(const Report &R, StringRef Folder, llvm::raw_ostream &Out) {
  Printer P(Folder, Out);
  for (const FanoutSite &S : R.Sites)
    P.print(S);
}

} // namespace fanout::driver
