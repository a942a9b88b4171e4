// Rings of places, and helpers that make room in a window. See Limits.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Limits.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Permits.h"

using namespace clang;

namespace fanout {

/// The index of an element that is named: `i % 8` of `auto &slot = ring[i %
/// 8]`.
static const Expr *indexOf(const Expr *Element) {
  const Expr *Node = stripped(Element);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Node))
    if (const auto *Name = dyn_cast<VarDecl>(Ref->getDecl());
        Name && firstValue(Name) &&
        (Name->getType()->isReferenceType() ||
         Name->getType()->isPointerType()))
      Node = stripped(firstValue(Name));
  if (const auto *Address = dyn_cast<UnaryOperator>(Node))
    Node = stripped(Address->getSubExpr());
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Node))
    return Subscript->getIdx();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node);
  return Operator && Operator->getOperator() == OO_Subscript &&
                 Operator->getNumArgs() > 1
             ? Operator->getArg(1)
             : nullptr;
}

/// How many places a ring has, of which `Element` is one: the n of ring[i % n].
static std::optional<Size> ringSize(const Expr *Element, const Body &In,
                                    Sizes &S) {
  const Expr *Index = Element ? indexOf(Element) : nullptr;
  const auto *Rest =
      Index ? dyn_cast<BinaryOperator>(stripped(Index)) : nullptr;
  if (!Rest || Rest->getOpcode() != BO_Rem)
    return std::nullopt;
  return S.count(Rest->getRHS(), In);
}

bool LimitFinder::isRingOfInput(const Operation &Join) const {
  std::optional<Call> C = asCall(Join.At);
  const Expr *Joined = C ? (C->Object ? C->Object : C->arg(0)) : nullptr;
  std::optional<Size> Places = Joined ? ringSize(Joined, In, S) : std::nullopt;
  return Places && Places->outside();
}

/// True if the number is small, also what each place sets a member to:
/// `ring->places = samples->count` makes as many as there are.
static bool isSmall(const Expr *Number, const Body &In, const Program &P,
                    Sizes &S) {
  const FieldDecl *Member = fieldOf(Number);
  auto SetsLarge = [&](const Body &Code, const Expr *E) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    if (!Assign || Assign->getOpcode() != BO_Assign ||
        fieldOf(Assign->getLHS()) != Member)
      return false;
    Size Set = S.count(Assign->getRHS(), Code);
    bool OfOther = fieldOf(Assign->getRHS()); // a length as well as a setting
    return !Set.bounded() || (OfOther && Set.From == Origin::Configured);
  };
  return S.count(Number, In).bounded() &&
         (!Member || llvm::none_of(P.users(Member), [&](const Body *Code) {
           return llvm::any_of(Code->expressions(), [&](const Expr *E) {
             return SetsLarge(*Code, E);
           });
         }));
}

/// True if the expression gives the member a number below one that is small: 0,
/// (next + 1) % 8.
static bool goesRound(const Expr *Value, const Body &In, const Program &P,
                      Sizes &S) {
  const auto *Rest = dyn_cast<BinaryOperator>(stripped(Value));
  if (Rest && Rest->getOpcode() == BO_Rem)
    return isSmall(Rest->getRHS(), In, P, S);
  return constantOf(Value, P.context()).has_value();
}

/// True if all that the program does with the member is to read it and to let
/// it go round.
static bool isMarkOfRing(const FieldDecl *Mark, const Program &P, Sizes &S) {
  bool Rounds = false;
  for (const Body *Code : P.users(Mark))
    for (const Expr *E : Code->expressions()) {
      if (!isa<MemberExpr>(E) || fieldOf(E) != Mark)
        continue;
      const Stmt *Up = Code->parent(E);
      const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
      if (Assign && Assign->getOpcode() == BO_Assign && Assign->getLHS() == E) {
        if (!goesRound(Assign->getRHS(), *Code, P, S))
          return false;
        Rounds = true;
        continue;
      }
      const auto *Read = dyn_cast_or_null<ImplicitCastExpr>(Up);
      if (!Read || Read->getCastKind() != CK_LValueToRValue)
        return false;
    }
  return Rounds;
}

/// `slots[slot]`, where `slot = ring->next;` and that goes round.
static bool isPlaceInRing(const Expr *Index, const Body &In, const Program &P,
                          Sizes &S) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Index));
  const auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (Local && Local->hasLocalStorage() && firstValue(Local) &&
      !isa<ParmVarDecl>(Local) && !In.isModified(Local, In.root()))
    Index = firstValue(Local);
  const FieldDecl *Mark = fieldOf(Index);
  return Mark && isMarkOfRing(Mark, P, S);
}

bool LimitFinder::freesPlace(const Candidate &C, const HandleFlow &Flow) const {
  if (C.Any)
    return true;
  AccessPath Places = C.Object ? C.Object.container() : AccessPath{};
  bool Few = llvm::all_of(C.Keys, [&](const Expr *Key) {
    return accessPath(Key).covers(C.Object) || // of the caller's ring
           isPlaceInRing(Key, In, P, S);
  });
  return C.Joins && Places && Few && !counts(Places) &&
         !isPerIteration(C.Object, nullptr) &&
         llvm::is_contained(Flow.Holders, Places);
}

/// `ring[i % 8] = std::jthread(…)`: waits for what had the place before.
void LimitFinder::addRings(const SpawnEvent &Event, const HandleFlow &Flow,
                           std::vector<Candidate> &Out) const {
  const auto *Assign =
      dyn_cast_or_null<CXXOperatorCallExpr>(Flow.ReplacesElement);
  std::optional<Size> Places =
      Assign ? ringSize(Assign->getArg(0), In, S) : std::nullopt;
  AccessPath Ring =
      Places ? accessPath(Assign->getArg(0)).container() : AccessPath{};
  if (!Ring || !Places->bounded() || isDetached(Ring) || isMovedOut(Ring) ||
      isKeptElsewhere(Ring) ||
      !joinsOnDestroy(stripped(Assign->getArg(0))->getType(), Event, All))
    return;
  Candidate C = make(Limiter::Window, Assign, {});
  if (Places->From == Origin::Constant)
    C.Fact.Bound = Places->Value;
  C.Joins = C.OnlyPrevious = true;
  C.Places.add(In.point(Assign));
  Out.push_back(std::move(C));
}

/// `makeRoom(running)`: behind it there is room in the window.
void LimitFinder::addTrims(const HandleFlow &Flow,
                           std::vector<Candidate> &Out) const {
  for (const Operation *Op : Meaningful) {
    if (!Op->Trims || !Op->Certain ||
        !llvm::is_contained(Flow.Holders, Op->Object))
      continue;
    Candidate C = make(Limiter::Window, Op->At, Op->Object);
    C.Places.add(In.point(Op->At));
    Out.push_back(std::move(C));
  }
}

/// True if the function takes something out of the collection.
static bool takesOut(const Expr *E, const AccessPath &From) {
  std::optional<Call> C = asCall(E);
  return C && C->Object && containerOp(C->Callee) == ContainerOp::Remove &&
         accessPath(C->Object) == From;
}

/// `if (running.size() < k) return; running.front().join();
/// running.pop_front();`: when the function returns there is room.
void OperationCollector::addTrims(const std::vector<Operation> &Own,
                                  const Body &In,
                                  std::vector<Operation> &Out) const {
  if (!In.hasGraph() || llvm::none_of(Own, [](const Operation &Op) {
        return Op.Means == Role::Join && !Op.Polls;
      }))
    return;
  Sizes S(P);
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      if (Test.Sign < 0 || Test.Every || !Test.Counter ||
          !B.knows(Test.WhenTrue) || !S.count(Test.Bound, In).bounded())
        continue;
      Cuts Joins, Removals;
      for (const Operation &Op : Own)
        if (Op.Means == Role::Join && !Op.Polls &&
            Op.Object.container() == Test.Counter)
          Joins.add(In.point(Op.At));
      for (const Expr *E : In.expressions())
        if (takesOut(E, Test.Counter))
          Removals.add(In.point(E));
      bool Makes = !Joins.Points.empty() && !Removals.Points.empty();
      for (Cuts *Each : {&Joins, &Removals}) {
        Each->Edges.insert({B.Block, B.edge(Test.WhenTrue)});
        Makes = Makes && !In.reaches(In.entry(), In.exit(), *Each);
      }
      if (!Makes)
        continue;
      Operation Op;
      Op.At = B.Condition;
      Op.Object = keptArgument(Test.Counter, In);
      Op.Trims = true;
      Out.push_back(std::move(Op));
    }
}

} // namespace fanout
