#include "checks/analysis/PoolValue.h"

#include "checks/analysis/CallModel.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

/// From here on a number of connections is no bound: the largest int and all
/// that the other integer types have as their largest value.
constexpr uint64_t NoBound = 2147483647;

KnobValue::Kind classify(const llvm::APSInt &Number, const KnobRow &Knob) {
  if (Number.isNonNegative() && Number.uge(NoBound))
    return KnobValue::Unlimited;
  if (Number.getSignificantBits() > 64)
    return KnobValue::Integer;
  int64_t Small = Number.getExtValue();
  if (llvm::is_contained(Knob.Unlimited, Small))
    return KnobValue::Unlimited;
  if (llvm::is_contained(Knob.Ignored, Small))
    return KnobValue::Ignored;
  return KnobValue::Integer;
}

KnobValue fromNumber(const llvm::APSInt &Number, const KnobRow &Knob) {
  KnobValue Value;
  Value.What = classify(Number, Knob);
  if (Number.isSigned() ? Number.getSignificantBits() <= 64
                        : Number.getActiveBits() < 64)
    Value.Number = Number.getExtValue();
  return Value;
}

/// The number or truth value that `Text` begins with; none if it begins with
/// something else.
std::optional<KnobValue> fromText(StringRef Text, const KnobRow &Knob) {
  StringRef Rest = Text;
  bool Negative = Rest.consume_front("-");
  StringRef Digits = Rest.take_while([](char C) { return isDigit(C); });
  if (Text.starts_with("true") || Text.starts_with("false"))
    Digits = Text.starts_with("true") ? "1" : "0";
  if (Digits.empty() || Digits.size() > 20)
    return std::nullopt;
  llvm::APSInt Number(llvm::APInt(128, Digits, 10), /*isUnsigned=*/false);
  KnobValue Value = fromNumber(Negative ? -Number : Number, Knob);
  Value.Text = (Negative ? "-" + Digits : Digits).str();
  return Value;
}

void addText(const Expr *Node, ConfigurationText &Text, unsigned Depth) {
  Node = Node ? stripped(Node) : nullptr;
  if (!Node || Depth > 6) {
    Text.Complete = false;
    return;
  }
  if (const auto *Literal = dyn_cast<StringLiteral>(Node)) {
    if (Literal->getCharByteWidth() == 1)
      Text.Pieces.push_back(Literal->getString().str());
    return;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Node)) {
    const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
    // a text that is changed after it is made has parts that are not seen here
    Text.Complete &= Variable && Variable->getType().isConstQualified();
    if (Variable && Variable->getAnyInitializer())
      addText(Variable->getAnyInitializer(), Text, Depth + 1);
    return;
  }
  std::optional<Call> Joins = asCall(Node);
  Text.Complete &=
      isa<CXXConstructExpr, CXXOperatorCallExpr, CXXMemberCallExpr>(Node);
  if (!Joins)
    return;
  if (Joins->Object)
    addText(Joins->Object, Text, Depth + 1);
  for (const Expr *Part : Joins->Args)
    addText(Part, Text, Depth + 1);
}

bool isWord(char C) { return isAlphanumeric(C) || C == '_'; }

/// What follows `Key` and its separator in `Text`; none if it is not there.
std::optional<StringRef> afterKey(StringRef Text, StringRef Key) {
  for (size_t At = Text.find_insensitive(Key); At != StringRef::npos;
       At = Text.find_insensitive(Key, At + 1)) {
    if (At > 0 && isWord(Text[At - 1]))
      continue;
    StringRef Rest = Text.drop_front(At + Key.size()).ltrim("\"' ");
    if (!Rest.consume_front("=") && !Rest.consume_front(":"))
      continue;
    return Rest.ltrim("\"' ");
  }
  return std::nullopt;
}

} // namespace

const Expr *madeOf(const Expr *Arg) {
  Arg = stripped(Arg);
  const auto *Made = dyn_cast<CXXConstructExpr>(Arg);
  return Made && Made->getNumArgs() > 0 ? stripped(Made->getArg(0)) : Arg;
}

KnobValue knobValue(const Expr *Node, const KnobRow &Knob,
                    const ASTContext &Context) {
  KnobValue Value;
  if (const auto *Literal = dyn_cast<StringLiteral>(stripped(Node))) {
    if (Literal->getCharByteWidth() == 1)
      Value = fromText(Literal->getString(), Knob).value_or(Value);
  } else if (Expr::EvalResult Result; !Node->isValueDependent() &&
                                      !Node->getType()->isRecordType() &&
                                      Node->EvaluateAsInt(Result, Context)) {
    Value = fromNumber(Result.Val.getInt(), Knob);
  }
  Value.Text = sourceText(Context, Node);
  return Value;
}

ConfigurationText configurationText(const Expr *Node) {
  ConfigurationText Text;
  addText(Node, Text, 0);
  return Text;
}

std::optional<KnobValue> knobInText(const ConfigurationText &Text,
                                    const KnobRow &Knob) {
  for (StringRef Piece : Text.Pieces) {
    std::optional<StringRef> Rest = afterKey(Piece, Knob.Key);
    if (!Rest)
      continue;
    return fromText(*Rest, Knob).value_or(KnobValue());
  }
  return std::nullopt;
}

} // namespace fanout
