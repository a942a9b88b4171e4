#include "checks/analysis/BusyConnections.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Source.h"
#include "checks/support/LlvmCompat.h"

using namespace clang;

namespace fanout {
namespace {

const Stmt *loopAround(const Stmt *Node, const Body &In) {
  for (const Stmt *Up = In.parent(Node); Up; Up = In.parent(Up))
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Up))
      return Up;
  return nullptr;
}

/// it->busy, where it is what std::find_if or std::max_element gave.
bool isFromAlgorithm(const Expr *Of) {
  SmallVector<const Stmt *, 8> Stack{Of};
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    const auto *Ref = dyn_cast<DeclRefExpr>(Node);
    const auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const auto *Call = Local && firstValue(Local)
                           ? dyn_cast<CallExpr>(stripped(firstValue(Local)))
                           : nullptr;
    if (Call && Call->getDirectCallee() && isInStd(Call->getDirectCallee()) &&
        Call->getNumArgs() > 1)
      return true;
    for (const Stmt *Child : Node->children())
      if (Child)
        Stack.push_back(Child);
  }
  return false;
}

bool hasReturn(const Stmt *Root) {
  SmallVector<const Stmt *, 8> Stack{Root};
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (isa<ReturnStmt>(Node))
      return true;
    if (!isa<LambdaExpr>(Node))
      for (const Stmt *Child : Node->children())
        if (Child)
          Stack.push_back(Child);
  }
  return false;
}

/// True if the function may be left, or go another way, before `Node`.
bool isOtherwise(const Stmt *Node, const Body &In) {
  if (!pathConditions(In, Node).empty())
    return true;
  for (const Stmt *Up = Node; Up; Up = In.parent(Up))
    if (const auto *Block = dyn_cast_or_null<CompoundStmt>(In.parent(Up)))
      for (const Stmt *Before : Block->body()) {
        if (Before == Up)
          break;
        if (hasReturn(Before))
          return true;
      }
  return false;
}

} // namespace

BusyConnections::BusyConnections(const Program &Source,
                                 const NewConnections &Makers,
                                 const GrowthBound &Growth)
    : Source(Source), Makers(Makers), Growth(Growth) {
  for (const auto &In : Source.bodies()) {
    SmallVector<FlagUse, 2> All;
    for (const Expr *Node : In->expressions())
      if (std::optional<FlagUse> Use = flagUse(Node, *In, Source))
        All.push_back(*Use);
    llvm::erase_if(All, [&](const FlagUse &Use) { // the member in what sets it
      return !Use.Sets && llvm::any_of(All, [&](const FlagUse &Other) {
        return Other.Sets && Other.Flag == Use.Flag &&
               In->isWithin(Use.Where, Other.Where);
      });
    });
    if (All.empty())
      continue;
    if (const Body *Around = Source.enclosing(*In))
      Lambdas[Around].push_back(In.get());
    Uses[In.get()] = std::move(All);
  }
}

ArrayRef<FlagUse> BusyConnections::uses(const Body &In) const {
  auto Found = Uses.find(&In);
  return Found == Uses.end() ? ArrayRef<FlagUse>() : Found->second;
}

/// True for a flag that is asked of one connection after the other.
bool BusyConnections::isSearched(const FlagUse &Use, const Body &In,
                                 const Body &Acquire) const {
  return Use.Asks && (loopAround(Use.Where, In) || isFromAlgorithm(Use.Of) ||
                      Source.enclosing(In) == &Acquire);
}

SmallVector<BusyConnections::Scan, 1>
BusyConnections::scans(const Body &In) const {
  Scan Whole;
  Whole.In = &In;
  Whole.Parts.push_back(&In);
  for (const Expr *Node : In.expressions())
    if (std::optional<Call> C = asCall(Node))
      if (const Body *Callee = Source.body(C->Callee);
          Callee && !llvm::is_contained(Whole.Parts, Callee))
        Whole.Parts.push_back(Callee);
  if (auto Within = Lambdas.find(&In); Within != Lambdas.end())
    Whole.Parts.append(Within->second);
  SmallVector<Scan, 1> Found;
  for (const Body *Part : Whole.Parts)
    for (const FlagUse &Asks : uses(*Part)) {
      if (!isSearched(Asks, *Part, In) ||
          llvm::any_of(Found, [&](const Scan &Other) {
            return Other.Asks.Flag == Asks.Flag;
          }))
        continue;
      for (const Body *Setter : Whole.Parts)
        for (const FlagUse &Sets : uses(*Setter))
          if (Sets.Sets && Sets.Value && Sets.Flag == Asks.Flag) {
            Whole.Asks = Asks;
            Whole.Busy = *Sets.Value;
          }
      if (Whole.Asks.Flag == Asks.Flag)
        Found.push_back(Whole);
    }
  return Found;
}

/// Where another function gives the connection back.
const FlagUse *BusyConnections::release(const Scan &Of,
                                        const Body *&Where) const {
  for (const auto &In : Source.bodies()) {
    if (llvm::is_contained(Of.Parts, In.get()) ||
        isa<CXXConstructorDecl>(In->function()))
      continue;
    for (const FlagUse &Use : uses(*In))
      if (Use.Sets && Use.Flag == Of.Asks.Flag && Use.Value &&
          *Use.Value != Of.Busy) {
        Where = In.get();
        return &Use;
      }
  }
  return nullptr;
}

std::optional<InHousePool> BusyConnections::pool(const Scan &Of) const {
  const Body *ReleaseIn = nullptr;
  const FlagUse *Release = release(Of, ReleaseIn);
  if (!Release)
    return std::nullopt;
  const ASTContext &Context = Source.context();
  const PoolElements Elements{
      Makers.heldIn(tagType(Context, Of.Asks.Flag->getParent())),
      [](const Expr *Node) { // connecting one that is there makes none
        return !isa<CallExpr>(stripped(Node));
      },
      [&](const Body &Callee) {
        return llvm::any_of(uses(Callee), [&](const FlagUse &Use) {
          return Use.Flag == Of.Asks.Flag;
        });
      }};
  std::optional<InHousePool> Found;
  for (const Expr *Node : Of.In->expressions()) {
    std::optional<NewConnection> New = Makers.madeBy(Node, *Of.In, Elements);
    if (!New)
      continue;
    if (loopAround(Node, *Of.In)) // connects what it found: no pool
      return std::nullopt;
    if (Found || !isOtherwise(Node, *Of.In))
      continue;
    InHousePool Pool;
    Pool.Marks = true;
    Pool.Idle = qualifiedName(Of.Asks.Flag);
    Pool.Acquires = qualifiedName(Of.In->function());
    Pool.Releases = qualifiedName(ReleaseIn->function());
    Pool.Opens = New->By;
    Pool.Acquire = locate(Context, Node->getSourceRange());
    Pool.Hidden = New->Hidden;
    Pool.IdleCheck = locate(Context, Of.Asks.Where->getSourceRange());
    Pool.ReleaseCap = locate(Context, Release->Where->getSourceRange());
    std::vector<Hold> Holds = Growth.holds(Node, *Of.In, Of.Asks.Flag);
    if (!Holds.empty())
      Pool.Bounded = Holds.front().Says;
    Found = std::move(Pool);
  }
  return Found;
}

std::vector<InHousePool> BusyConnections::pools() const {
  std::vector<InHousePool> Found;
  for (const auto &In : Source.bodies())
    for (const Scan &One : scans(*In))
      if (std::optional<InHousePool> Pool = pool(One))
        Found.push_back(std::move(*Pool));
  return Found;
}

} // namespace fanout
