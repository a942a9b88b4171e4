// Functions that check a size for their caller: what their answers tell. See
// Guards.h.

#include "checks/analysis/Guards.h"

#include "checks/analysis/Source.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

std::optional<int64_t> constantOf(const Expr *Node, const ASTContext &Context) {
  Expr::EvalResult Result;
  if (!Node || Node->isValueDependent())
    return std::nullopt;
  if (Node->getType()->isIntegralOrEnumerationType() &&
      Node->EvaluateAsInt(Result, Context))
    return Result.Val.getInt().getExtValue();
  bool Null = Node->getType()->isPointerType() && isNullPointer(Node, Context);
  return Null ? std::optional<int64_t>(0) : std::nullopt;
}

/// The bound that holds where the condition has this value: a && n <= k.
std::optional<Size> Guards::proves(const AccessPath &Subject,
                                   const Expr *Condition, bool Value,
                                   const Body &In) {
  const Expr *Core = stripped(Condition);
  if (const auto *Not = dyn_cast<UnaryOperator>(Core))
    return Not->getOpcode() == UO_LNot
               ? proves(Subject, Not->getSubExpr(), !Value, In)
               : std::nullopt;
  if (const auto *Logical = dyn_cast<BinaryOperator>(Core);
      Logical && Logical->isLogicalOp()) {
    auto Left = proves(Subject, Logical->getLHS(), Value, In);
    auto Right = proves(Subject, Logical->getRHS(), Value, In);
    bool Both = (Logical->getOpcode() == BO_LAnd) == Value; // both hold
    return Both || (Left && Right) ? (Left ? Left : Right) : std::nullopt;
  }
  for (const SizeComparison &C : comparisons(Core))
    if (C.WhenTrue == Value && S.atLeast(C.Subject, Subject))
      if (std::optional<Size> Bound = boundOf(Subject, C, In))
        return Bound;
  std::optional<Call> Asked = asCall(Core);
  auto Answer = Asked ? helperCheck(Subject, *Asked) : std::nullopt;
  bool Other = Answer && !Answer->OnReturn && !Answer->Opaque &&
               llvm::all_of(Answer->Unproved, [&](int64_t Unproved) {
                 return (Unproved != 0) != Value;
               });
  return Other ? std::optional(Answer->Bound) : std::nullopt;
}

/// The values that a returned variable can have on the ways past no proof: what
/// was assigned last. Empty when one of them is not a constant.
std::optional<SmallVector<int64_t, 4>>
Guards::unprovedValues(const Expr *Returned, const Evidence &Inside,
                       const Body &Helper) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Returned));
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  std::optional<Point> End = Helper.point(Returned);
  if (!End || !Variable || !Variable->hasLocalStorage())
    return std::nullopt;
  SmallVector<int64_t, 4> Values;
  for (const Definition &Last : definitions(Variable, Helper)) {
    Cuts Others = Inside.Small;
    for (const Definition &Other : definitions(Variable, Helper))
      if (Other.At.Block != Last.At.Block || Other.At.Index != Last.At.Index)
        Others.add(Other.At);
    if (!Helper.reaches(Helper.entry(), Last.At, Inside.Small) ||
        !Helper.reaches(Last.At, *End, Others))
      continue;
    std::optional<int64_t> Value = constantOf(Last.Value, P.context());
    if (!Value)
      return std::nullopt;
    Values.push_back(*Value);
  }
  return Values;
}

/// `return n <= k ? ACCEPT : REJECT;`
bool Guards::addChoice(const AccessPath &Subject,
                       const ConditionalOperator *Choice, const Body &Helper,
                       HelperCheck &Answer) {
  for (bool Value : {true, false})
    if (auto Bound = proves(Subject, Choice->getCond(), Value, Helper)) {
      auto Other = constantOf(
          Value ? Choice->getFalseExpr() : Choice->getTrueExpr(), P.context());
      if (!Other)
        return false;
      Answer.Bound = *Bound;
      Answer.Unproved.push_back(*Other);
      return true;
    }
  return false;
}

/// Notes what a return past no proof tells. False if it may be anything.
bool Guards::addUnproved(const AccessPath &Subject, const Expr *Returned,
                         const Evidence &Inside, const Body &Helper,
                         HelperCheck &Answer) {
  if (isa<StringLiteral>(stripped(Returned))) { // what is wrong: no null
    Answer.Unproved.push_back(1);
    return true;
  }
  if (auto Value = constantOf(Returned, P.context())) {
    Answer.Unproved.push_back(*Value);
    return true;
  }
  if (const auto *Choice = dyn_cast<ConditionalOperator>(stripped(Returned)))
    return addChoice(Subject, Choice, Helper, Answer);
  for (bool Value : {true, false})
    if (auto Bound = proves(Subject, Returned, Value, Helper)) {
      Answer.Bound = *Bound;
      Answer.Unproved.push_back(!Value);
      return true;
    }
  auto Values = unprovedValues(Returned, Inside, Helper);
  if (!Values)
    return false;
  Answer.Unproved.append(Values->begin(), Values->end());
  return true;
}

bool Guards::isOfCaller(const AccessPath &Subject) {
  QualType Type = Subject.Root->getType();
  return Type->isReferenceType() || !isa<ParmVarDecl>(Subject.Root) ||
         (Type->isPointerType() && !Subject.Steps.empty());
}

/// What the helper's end says about the size of what its parameter holds.
std::optional<HelperCheck> Guards::checkInside(const AccessPath &Subject,
                                               const Body &Helper,
                                               bool OfCaller) {
  Evidence Inside;
  addBranches(Subject, Helper, Inside);
  if (OfCaller) // resize(k)
    addStatements(Subject, Helper, Inside);
  HelperCheck Answer;
  Answer.Bound = Inside.First ? Inside.First->Bound : Size{};
  Answer.OnReturn =
      Inside.First &&
      !Helper.reaches(Helper.entry(), Helper.exit(), Inside.Small) &&
      !growsBehind(Inside, Helper.exit(), Helper);
  if (Answer.OnReturn) // throws otherwise
    return Answer;
  std::set<std::string> Proved, Unproved;
  for (const Expr *E : Helper.returned()) {
    std::optional<Point> At = Helper.point(E);
    bool Small = At && !Helper.reaches(Helper.entry(), *At, Inside.Small) &&
                 !growsBehind(Inside, *At, Helper);
    if (E->getType()->isRecordType())
      (Small ? Proved : Unproved).insert(sourceText(P.context(), E));
    else if (!Small && !addUnproved(Subject, E, Inside, Helper, Answer))
      return std::nullopt;
  }
  Answer.Opaque = !Proved.empty() || !Unproved.empty();
  bool Tells = llvm::none_of(
      Unproved, [&](const std::string &Text) { return Proved.count(Text); });
  bool Known = Answer.Opaque
                   ? Inside.First && Tells
                   : Answer.Bound.bounded() && !Answer.Unproved.empty();
  return Known ? std::optional(Answer) : std::nullopt;
}

/// The subject as the helper sees it, through one of its parameters, its object
/// or a capture. Empty when it does not see it.
AccessPath Guards::seenBy(const Body &Helper, const AccessPath &Subject,
                          const Call &C, unsigned Parameter) {
  if (Parameter < C.Args.size()) {
    if (Parameter >= C.Callee->getNumParams())
      return {};
    AccessPath Passed = S.subject(C.Args[Parameter]);
    if (!Passed || !Passed.covers(Subject)) // n itself, not what it counts
      Passed = accessPath(C.Args[Parameter]);
    if (!Passed || !Passed.covers(Subject))
      return {};
    return {Helper.function()->getParamDecl(Parameter)->getCanonicalDecl(),
            Subject.Steps.substr(Passed.Steps.size())};
  }
  if (const LambdaExpr *Lambda = P.lambda(Helper))
    return Lambda->capture_size() ? Subject : AccessPath{};
  const auto *Method = dyn_cast<CXXMethodDecl>(C.Callee);
  if (!Method || !C.Object)
    return {};
  if (isa<CXXThisExpr>(stripped(C.Object)))
    return isa<FieldDecl>(Subject.Root) ? Subject : AccessPath{};
  AccessPath On = accessPath(C.Object);
  if (!On || !On.covers(Subject))
    return {};
  StringRef Rest = StringRef(Subject.Steps).substr(On.Steps.size());
  if (!Rest.consume_front("."))
    return {};
  StringRef First = Rest.substr(0, Rest.find_first_of(".["));
  for (const FieldDecl *Field : Method->getParent()->fields())
    if (Field->getName() == First)
      return {Field->getCanonicalDecl(), Rest.substr(First.size()).str()};
  return {};
}

/// The part of what is returned that the caller calls `Steps` of it, or no
/// path.
static AccessPath partOf(const Expr *Returned, StringRef Steps) {
  Returned = stripped(Returned);
  for (const auto *Made = dyn_cast<CXXConstructExpr>(Returned);
       Made && Made->getNumArgs() == 1; // an optional that is made of it
       Made = dyn_cast<CXXConstructExpr>(Returned))
    Returned = stripped(Made->getArg(0));
  AccessPath Path = accessPath(Returned);
  if (Path)
    Path.Steps += Steps;
  return Path;
}

/// `Header h = header(packet);`: what the helper has proved of each header that
/// it returns.
std::optional<Size> Guards::provedOfReturned(StringRef Steps, const Call &C) {
  const Body *Helper = P.body(C.Callee);
  if (!Helper || !Helper->hasGraph() || Depth > MostHelpers)
    return std::nullopt;
  std::optional<Size> Found;
  ++Depth;
  for (const Expr *E : Helper->returned()) {
    if (isNothing(E, P.context()))
      continue;
    std::optional<Call> Again = asCall(stripped(E));
    AccessPath Part = partOf(E, Steps);
    auto Guard = Part ? inBody(Part, E, *Helper) : std::nullopt;
    Found = Guard   ? std::optional(Guard->Bound)
            : Again ? provedOfReturned(Steps, *Again)
                    : std::nullopt;
    if (!Found)
      break;
  }
  --Depth;
  return Found;
}

/// `&count`: the helper may write the number itself.
static bool givesNumber(const Expr *Arg) {
  const auto *Address = dyn_cast<UnaryOperator>(stripped(Arg));
  return Address && Address->getOpcode() == UO_AddrOf &&
         isScalar(Address->getSubExpr());
}

std::optional<HelperCheck> Guards::helperCheck(const AccessPath &Subject,
                                               const Call &C) {
  const Body *Helper = P.body(C.Callee);
  if (!Helper || !Helper->hasGraph() || Depth > MostHelpers)
    return std::nullopt;
  std::optional<HelperCheck> Result;
  ++Depth;
  for (unsigned I = 0; !Result && I <= C.Args.size(); ++I)
    if (AccessPath Inner = seenBy(*Helper, Subject, C, I))
      Result = checkInside(Inner, *Helper,
                           isOfCaller(Inner) ||
                               (I < C.Args.size() && givesNumber(C.Args[I])));
  --Depth;
  return Result;
}

} // namespace fanout
