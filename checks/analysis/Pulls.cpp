// Loops that run until a callee has nothing more to give, or until what they
// fill is full. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/HandedOut.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// The first call in the body that reads from outside.
static const FunctionRow *reads(const CallModel &Model, const Body &In) {
  for (const Expr *E : In.expressions()) {
    const FunctionRow *Row = Model.row(E);
    if (Row && Row->Means == Role::Source &&
        (Row->Gives == Origin::Input || Row->Gives == Origin::Events))
      return Row;
  }
  return nullptr;
}

/// The collection from which a library's function takes the next element:
/// g_queue_pop_head(queue).
std::optional<Size> Sizes::taken(const Call &C, const Body &In) {
  const FunctionRow *Row = Model.row(C);
  if (!Row || Row->Means != Role::Minimum || !C.at(Row->Range))
    return std::nullopt;
  Size Whole = collection(C.at(Row->Range), In);
  return Whole.outside() ? std::optional(Whole) : std::nullopt;
}

/// The text of which a function gives the next word with each call, as it keeps
/// in an object where it is: `strsep(&parser->rest, "\n")`.
std::optional<Size> Sizes::wordTaken(const Call &C, const Body &Inside,
                                     const Body &In) {
  AccessPath Rest;
  for (const Expr *E : Inside.expressions()) {
    std::optional<Call> Splits = Rest ? std::nullopt : asCall(E);
    const FunctionRow *Row = Splits ? Model.row(*Splits) : nullptr;
    if (Row && Row->Means == Role::Minimum && E->getType()->isPointerType() &&
        Splits->at(Row->Range))
      Rest = accessPath(Splits->at(Row->Range));
  }
  bool Kept = isa_and_nonnull<ParmVarDecl>(Rest.Root) && !Rest.Steps.empty();
  AccessPath Given = Kept ? inCaller(Rest, C, Inside, In, P) : AccessPath{};
  const auto *Variable = dyn_cast_or_null<VarDecl>(Given.Root);
  if (!Variable || !Variable->hasLocalStorage() || In.function()->isMain())
    return std::nullopt;
  if (isa<ParmVarDecl>(Variable))
    return Size{Origin::Input, std::nullopt, Given, C.Site, ""};
  const Expr *Text = madeWith(Variable, Given.Steps);
  Size Whole = Text ? collection(Text, In) : Size{};
  return Whole.outside() ? std::optional(Whole) : std::nullopt;
}

/// What a function called in `Node` fetches: it reads from outside, or takes
/// from a queue that input fills. Empty for one that does neither.
std::optional<Size> Sizes::fetched(const Expr *Node, const Body &In) {
  std::optional<Size> Found;
  In.walk(Node, [&](const Expr *E) {
    std::optional<Call> C = Found ? std::nullopt : asCall(E);
    if (C && E->getType()->isPointerType())
      Found = taken(*C, In);
    if (C && !Found)
      Found = handedOut(*C, In, P);
    const Body *Inside = C && C->Callee ? P.body(C->Callee) : nullptr;
    if (Found || !Inside || Inside == &In)
      return;
    if (const FunctionRow *Row = reads(Model, *Inside))
      Found = Size{Row->Gives, std::nullopt, {}, E, ""};
    else
      Found = popped(*C, *Inside);
    if (!Found)
      Found = listPopped(*C, *Inside, In);
    if (!Found)
      Found = wordTaken(*C, *Inside, In);
    if (!Found)
      Found = handedOver(*C, *Inside);
    if (!Found)
      Found = walked(*C, *Inside, In);
  });
  return Found;
}

std::optional<Size> Sizes::popped(const Call &C, const Body &Inside) {
  if (!C.Object || Depth > 12)
    return std::nullopt;
  LocalContents Contents(*this, P);
  llvm::DenseSet<const FieldDecl *> Asked;
  for (const Expr *E : Inside.expressions()) {
    const auto *Member = dyn_cast<MemberExpr>(E);
    const auto *Field =
        Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
    if (!Field || !Field->getType()->isRecordType() ||
        !Asked.insert(Field->getCanonicalDecl()).second ||
        !Contents.drains(Field->getCanonicalDecl(), Inside))
      continue;
    ++Depth;
    std::optional<Size> Filled =
        Contents.filled(Field->getCanonicalDecl(), accessPath(C.Object));
    --Depth;
    if (Filled && Filled->outside())
      return Size{Filled->From, std::nullopt, Filled->Subject, C.Site, ""};
  }
  return std::nullopt;
}

SmallVector<const Expr *, 4>
Sizes::changes(const AccessPath &Number, const Stmt *Within, const Body &In) {
  SmallVector<const Expr *, 4> Found;
  In.walk(Within, [&](const Expr *E) {
    const auto *Step = dyn_cast<UnaryOperator>(E);
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    const Expr *Target = Step && Step->isIncrementDecrementOp()
                             ? Step->getSubExpr()
                         : Assign && Assign->isAssignmentOp() ? Assign->getLHS()
                                                              : nullptr;
    if ((Target && accessPath(Target) == Number) ||
        (isa<CallExpr>(E) && writtenByCallee(*asCall(E), Number, In, 0)))
      Found.push_back(E);
  });
  return Found;
}

/// `while (batch.n < k)` around what counts the member on.
std::optional<Size> Sizes::countedOn(const Expr *Left, const Expr *Right,
                                     const Stmt *Loop, const Body &In) {
  AccessPath Number = accessPath(Left);
  if (!isa<MemberExpr>(stripped(Left)) || !isScalar(Left) || !Number)
    return std::nullopt;
  auto Steps = changes(Number, Loop, In);
  bool Grows = !Steps.empty() && llvm::all_of(Steps, [](const Expr *E) {
    const auto *Step = dyn_cast<UnaryOperator>(E);
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    return isa<CallExpr>(E) || (Step && Step->isIncrementOp()) ||
           (Assign && Assign->getOpcode() == BO_AddAssign);
  });
  Size Most = Grows ? count(Right, In) : Size{};
  return Most.bounded() ? std::optional(Most) : std::nullopt;
}

/// `while (batch.size() < k)` around what adds to the batch.
std::optional<Size> Sizes::grown(const Expr *Left, const Expr *Right,
                                 const Stmt *Loop, const Body &In) {
  std::optional<Call> Asked = asCall(stripped(Left));
  if (!Asked || !Asked->Object || !Asked->Args.empty())
    return std::nullopt;
  AccessPath Batch = accessPath(Asked->Object);
  const auto *Variable = dyn_cast_or_null<VarDecl>(Batch.Root);
  bool Own = isa_and_nonnull<FieldDecl>(Batch.Root) ||
             (Variable && Variable->hasLocalStorage());
  if (!Own || !Batch.Steps.empty())
    return std::nullopt;
  bool Grows = false, Shrinks = false;
  In.walk(Loop, [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C || !C->Object || accessPath(C->Object) != Batch)
      return;
    ContainerOp Does = containerOp(C->Callee);
    Grows |= Does == ContainerOp::Add;
    Shrinks |= Does != ContainerOp::Add && Does != ContainerOp::Query;
  });
  Size Most = Grows && !Shrinks ? count(Right, In) : Size{};
  return Most.bounded() || Most.outside() ? std::optional(Most) : std::nullopt;
}

/// True if the text is, or is found in, a field of a parameter.
static bool isFieldOfParameter(const Expr *Text) {
  for (unsigned Steps = 0; Text && Steps < 8; ++Steps) {
    Text = stripped(Text);
    if (const auto *Member = dyn_cast<MemberExpr>(Text)) {
      const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Member->getBase()));
      if (Ref && isa<FieldDecl>(Member->getMemberDecl()) &&
          isa<ParmVarDecl>(Ref->getDecl()))
        return true;
      Text = Member->getBase();
    } else if (std::optional<Call> C = asCall(Text)) {
      Text = C->Object ? C->Object : C->Args.empty() ? nullptr : C->Args[0];
    } else if (const auto *Ref = dyn_cast<DeclRefExpr>(Text)) {
      const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
      Text = Variable ? firstValue(Variable) : nullptr;
    } else {
      return false;
    }
  }
  return false;
}

/// Who wrote a text: for an array, what fills it and not how long it is.
Size Sizes::writtenIn(const Expr *Text, const Body &In) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(accessPath(Text).Root);
  const Body *Owner = Variable && Variable->hasLocalStorage() &&
                              Variable->getType()->isConstantArrayType()
                          ? P.owner(Variable)
                          : nullptr;
  return Owner
             ? LocalContents(*this, P).added(Variable, *Owner).value_or(Size{})
             : collection(Text, In);
}

/// True for `request + 8` of a text that the function is given.
static bool isInsideParameter(const Expr *Text) {
  const auto *Sum = dyn_cast<BinaryOperator>(stripped(Text));
  const Expr *Begin =
      Sum && Sum->getOpcode() == BO_Add ? stripped(Sum->getLHS()) : nullptr;
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Begin);
  return Ref && isa<ParmVarDecl>(Ref->getDecl()) &&
         Begin->getType()->isPointerType();
}

/// A number written in a text: chosen by whoever chose a request's text. A bare
/// parameter may be a setting, what stands further in it is a message.
Size Sizes::parsed(const Expr *Text, const Expr *Site, const Body &In) {
  Size Whole = writtenIn(Text, In);
  if (Whole.From == Origin::Configured)
    return {Origin::Configured, std::nullopt, {}, Site, ""};
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(accessPath(Text).Root);
  bool Chosen = Parameter || Whole.From == Origin::Unknown
                    ? !In.function()->isMain() &&
                          (isFieldOfParameter(Text) || isInsideParameter(Text))
                    : Whole.outside();
  return {Chosen ? Origin::Input : Origin::Unknown,
          std::nullopt,
          {},
          Site,
          Chosen ? "" : "a number in a text"};
}

} // namespace fanout
