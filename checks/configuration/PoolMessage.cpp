#include "checks/configuration/PoolMessage.h"

#include "checks/configuration/KeyNames.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace fanout {
namespace {

/// The entry as written, without blanks around the separator: maxIdleConns:
/// 100.
std::string written(const ConfigNode &Entry, llvm::StringRef Text) {
  llvm::StringRef Key = Text.substr(Entry.KeyAt.Offset, Entry.KeyAt.Length);
  llvm::StringRef Value =
      Text.substr(Entry.ValueAt.Offset, Entry.ValueAt.Length);
  llvm::StringRef Between;
  if (Entry.ValueAt.Offset >= Entry.KeyAt.end())
    Between = Text.slice(Entry.KeyAt.end(), Entry.ValueAt.Offset).trim();
  bool Odd =
      Between.size() > 1 || Between.contains('\n') || Value.contains('\n');
  std::string Result = Key.trim("\"'").str();
  Result += Odd || Between == ":" ? ": " : Between == "=" ? " = " : " ";
  Result += Odd ? llvm::StringRef(Entry.Text) : Value;
  return llvm::StringRef(Result).rtrim().take_front(120).str();
}

/// How the missing key may be called, spelled like the one that is there.
std::string suggestedKey(llvm::StringRef Idle) {
  constexpr std::pair<llvm::StringLiteral, llvm::StringLiteral> Words[] = {
      {"idle", "open"}, {"Idle", "Open"}, {"IDLE", "OPEN"}};
  bool PerHost = Idle.contains_insensitive("per");
  for (const auto &[From, To] : Words) {
    size_t At = Idle.find(From);
    if (At == llvm::StringRef::npos)
      continue;
    llvm::StringRef Before = Idle.take_front(At),
                    After = Idle.drop_front(At + 4);
    if (After.empty()) // max_idle goes with max_active
      return (Before + (To == "Open"   ? "Active"
                        : To == "open" ? "active"
                                       : "ACTIVE"))
          .str();
    if (!PerHost)
      return (Before + To + After).str();
    // max_idle_conns_per_host -> max_conns_per_host
    if (After.starts_with("_") || After.starts_with("-"))
      After = After.drop_front();
    return (Before + After).str();
  }
  return "";
}

std::string remedy(const PoolClaim &Claim) {
  if (Claim.Of && !Claim.Of->Remedy.empty())
    return Claim.Of->Remedy;
  if (Claim.Active)
    return "set '" + Claim.Active->Key + "' to what the server can take";
  if (Claim.Of && !Claim.Of->Active.empty())
    return "set '" + Claim.Of->Active.front().Name +
           "' to what the server can take";
  std::string Key = suggestedKey(Claim.Idle->Key);
  return "bound the open connections too" +
         (Key.empty() ? std::string()
                      : ", with an option such as '" + Key + "'");
}

/// What the value of the active key means, where it is there.
std::string unlimitedPhrase(const PoolClaim &Claim, llvm::StringRef Text) {
  std::string Phrase = "'" + written(*Claim.Active, Text) + "' ";
  if (Claim.ActiveKey && !Claim.ActiveKey->Does.empty())
    return Phrase + Claim.ActiveKey->Does;
  bool Unsure = !Claim.Of && Claim.Active->Kind == ConfigKind::Integer &&
                Claim.Active->Number == 0 &&
                !zeroIsUnlimited(normaliseKey(Claim.Active->Key));
  return Phrase + (Unsure ? "usually means unlimited" : "means unlimited");
}

std::string message(const PoolClaim &Claim, llvm::StringRef Text) {
  if (!Claim.Idle)
    return unlimitedPhrase(Claim, Text) +
           ": nothing bounds the connections in use; " + remedy(Claim);
  std::string Result = "'" + written(*Claim.Idle, Text) + "' ";
  Result += Claim.IdleKey && !Claim.IdleKey->Does.empty()
                ? Claim.IdleKey->Does
                : "keeps " + Claim.Idle->Text + " idle connection" +
                      (Claim.Idle->Number == 1 ? "" : "s");
  Result += " but nothing bounds the active ones";
  if (Claim.Unbounded)
    Result += " to '" + Claim.Unbounded->Text + "'";
  if (Claim.Active)
    Result += " (" + unlimitedPhrase(Claim, Text) + ")";
  return Result + "; " + remedy(Claim);
}

std::string list(const std::vector<BoundKey> &Keys) {
  std::string Result;
  for (const BoundKey &Key : Keys)
    Result += (Result.empty() ? "'" : ", '") + Key.Name + "'";
  return Result;
}

std::vector<Note> notes(const PoolClaim &Claim, llvm::StringRef Text,
                        const LineTable &Lines) {
  std::vector<Note> Notes;
  auto Add = [&](Span At, std::string Words) {
    Notes.push_back({Lines.locate(At), std::move(Words)});
  };
  Span Object = Claim.Object->KeyAt.Length ? Claim.Object->KeyAt
                : Claim.Idle               ? Claim.Idle->KeyAt
                                           : Claim.Active->KeyAt;
  std::string Place =
      Claim.Section.empty() ? "this file" : "'" + Claim.Section + "'";
  if (Claim.Unbounded)
    Add(Claim.Unbounded->KeyAt, "no '" + Claim.Of->Active.front().Name +
                                    "' bounds the connections to this server");
  else if (Claim.Idle && Claim.Active)
    Add(Claim.Active->KeyAt, unlimitedPhrase(Claim, Text));
  else if (Claim.Idle && Claim.Of && Claim.Of->Active.empty())
    Add(Object,
        Claim.Of->Name + " has no key that bounds the open connections");
  else if (Claim.Idle && Claim.Of)
    Add(Object, Place + " has no " + list(Claim.Of->Active) + "; " +
                    Claim.Of->Name + " then sets no bound");
  else if (Claim.Idle)
    Add(Object,
        Place + " has no key that bounds the open or active connections");
  if (Claim.Queue)
    Add(Claim.Queue->KeyAt,
        "'" + written(*Claim.Queue, Text) +
            "' bounds those who wait for a connection, not the "
            "connections");
  return Notes;
}

/// The idle bound is a safe value for the active one: what is opened is kept.
std::optional<Edit> replaceActive(const PoolClaim &Claim,
                                  const LineTable &Lines) {
  if (!Claim.Active->ValueAt.Length || Claim.Active->Quoted ||
      Claim.Active->Kind != ConfigKind::Integer)
    return std::nullopt;
  return Edit{Lines.locate(Claim.Active->ValueAt), Claim.Idle->Text};
}

/// A new entry before the idle one, in its own style.
std::optional<Edit> insertActive(const PoolClaim &Claim, llvm::StringRef Text,
                                 const LineTable &Lines) {
  const BoundKey &Key = Claim.Of->Active.front();
  if (!Key.Path.empty() || Key.Switch ||
      Claim.Idle->ValueAt.Offset < Claim.Idle->KeyAt.end())
    return std::nullopt;
  Span At = Claim.Idle->KeyAt;
  llvm::StringRef Line = Lines.text(Lines.line(At.Offset));
  unsigned Column = At.Offset - Lines.startOf(Lines.line(At.Offset));
  llvm::StringRef Before = Line.take_front(Column);
  llvm::StringRef Written = Text.substr(At.Offset, At.Length);
  bool Quoted = Written.starts_with("\"");
  bool Flow = Quoted || Before.contains('{') || Before.contains(',');
  llvm::StringRef Separator = Text.slice(At.end(), Claim.Idle->ValueAt.Offset);
  if (Before.find_first_not_of(Flow ? " \t{,-:" : " \t-") !=
          llvm::StringRef::npos &&
      !Flow)
    return std::nullopt;
  std::string Entry = (Quoted ? "\"" : "") + Key.Name + (Quoted ? "\"" : "") +
                      Separator.str() + Claim.Idle->Text;
  bool OwnLine = Before.trim().empty() || Before.trim() == "-";
  std::string Indent = Before.str();
  std::replace(Indent.begin(), Indent.end(), '-', ' ');
  Entry += Flow ? "," : "";
  Entry += OwnLine ? "\n" + Indent : " ";
  return Edit{Lines.locate({At.Offset, 0}), Entry};
}

/// Keys are texts of the user, and may hold line breaks.
std::string oneLine(std::string Words) {
  std::replace_if(
      Words.begin(), Words.end(), [](unsigned char C) { return C < ' '; }, ' ');
  return Words;
}

} // namespace

Finding makeFinding(const PoolClaim &Claim, llvm::StringRef Text,
                    ConfigFormat Format, const LineTable &Lines) {
  Finding Result;
  Result.Rule = "fanout-pool-missing-max-active";
  Result.Severity = Level::Warning;
  const ConfigNode &Speaks = Claim.Idle ? *Claim.Idle : *Claim.Active;
  Result.Where = Lines.locate(Speaks.KeyAt);
  Result.Message = oneLine(message(Claim, Text));
  Result.Notes = notes(Claim, Text, Lines);
  for (Note &Each : Result.Notes)
    Each.Text = oneLine(std::move(Each.Text));
  Result.Function = Claim.Section;
  Result.Subject = Speaks.Key;
  bool KeyValue =
      Format != ConfigFormat::Nginx && Format != ConfigFormat::HAProxy;
  std::optional<Edit> Fix;
  if (Claim.Idle && Claim.Active && KeyValue && isCount(*Claim.Idle))
    Fix = replaceActive(Claim, Lines);
  else if (Claim.Idle && Claim.Of && !Claim.Of->Active.empty() && KeyValue &&
           isCount(*Claim.Idle) && !Claim.Unbounded)
    Fix = insertActive(Claim, Text, Lines);
  if (Fix) {
    Result.Fix.push_back(std::move(*Fix));
    Result.FixSays =
        "set '" +
        (Claim.Active ? Claim.Active->Key : Claim.Of->Active.front().Name) +
        "' to " + Claim.Idle->Text + ", the bound of the idle ones";
  }
  return Result;
}

} // namespace fanout
