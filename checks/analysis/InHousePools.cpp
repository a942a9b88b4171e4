#include "checks/analysis/InHousePools.h"

#include "checks/analysis/ConnectionTypes.h"
#include "checks/analysis/GrowthBound.h"
#include "checks/analysis/IdleList.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

/// The comparison past which a release function drops what it is given.
struct Cap {
  const Body *In = nullptr;
  const Expr *Test = nullptr;
};

class Finder {
public:
  Finder(const Summaries &All, const PoolCatalog &Models)
      : All(All), Source(All.program()), Context(Source.context()),
        Idle(Source, Models), Types(All, Models), Growth(Source, Idle) {}

  void find(const ValueDecl *List, std::vector<InHousePool> &Found) const {
    Cap Drops = releaseCap(List);
    if (!Drops.Test)
      return;
    for (const auto &In : Source.bodies())
      if (std::optional<InHousePool> Pool = acquire(*In, List)) {
        Pool->ReleaseCap = locate(Context, Drops.Test->getSourceRange());
        Pool->Cap = sourceText(Context, Drops.Test);
        Pool->Releases = qualifiedName(Drops.In->function());
        Found.push_back(std::move(*Pool));
      }
  }

  ArrayRef<const ValueDecl *> lists() const { return Idle.lists(); }

private:
  Cap releaseCap(const ValueDecl *List) const {
    for (const auto &In : Source.bodies()) {
      auto Puts = Idle.puts(*In, List);
      if (Puts.empty())
        continue;
      for (const Expr *Node : In->expressions())
        if (const auto *Test = dyn_cast<BinaryOperator>(Node))
          if (isCap(Test, List) && decides(Test, *In, Puts))
            return {In.get(), Test};
    }
    return {};
  }

  /// list.size() < cap, or count < cap.
  bool isCap(const BinaryOperator *Test, const ValueDecl *List) const {
    if (!Test->isComparisonOp() || isZero(Test->getLHS(), Context) ||
        isZero(Test->getRHS(), Context))
      return false;
    return Idle.isSize(Test->getLHS(), List) ||
           Idle.isSize(Test->getRHS(), List);
  }

  /// The comparison decides whether the element is put back, or what is taken
  /// out again once there are too many.
  bool decides(const Expr *Test, const Body &In,
               ArrayRef<const Expr *> Puts) const {
    for (const Expr *Put : Puts)
      for (const PathCondition &Path : pathConditions(In, Put))
        if (Path.Condition == Test || In.isWithin(Test, Path.Condition))
          return true;
    for (const Stmt *Up = In.parent(Test); Up; Up = In.parent(Up))
      if (isa<IfStmt, WhileStmt>(Up))
        return true;
    return false;
  }

  std::optional<InHousePool> acquire(const Body &In,
                                     const ValueDecl *List) const {
    if (!Idle.takes(In, List) || Idle.fills(In, List))
      return std::nullopt;
    for (const Expr *Node : In.expressions()) {
      std::string Opens;
      const Location *Hidden = nullptr;
      if (!creates(Node, In, List, Opens, Hidden))
        continue;
      const Expr *Asks = idleCheck(Node, In, List);
      if (!Asks)
        continue;
      InHousePool Pool;
      Pool.Idle = qualifiedName(List);
      Pool.Element = List->getType().getAsString(Context.getPrintingPolicy());
      Pool.Acquires = qualifiedName(In.function());
      Pool.Opens = Opens;
      Pool.Acquire = locate(Context, Node->getSourceRange());
      if (Hidden)
        Pool.Hidden = *Hidden;
      Pool.IdleCheck = locate(Context, Asks->getSourceRange());
      Pool.Bounded = Growth.of(Node, In, List);
      return Pool;
    }
    return std::nullopt;
  }

  /// True if `Node` makes a new element that is a connection.
  bool creates(const Expr *Node, const Body &In, const ValueDecl *List,
               std::string &Opens, const Location *&Hidden) const {
    std::optional<Call> C = asCall(Node);
    if (!C && !isa<CXXNewExpr>(Node))
      return false;
    if (C && !mayCreate(*C, In, List))
      return false;
    const Location Here = locate(Context, Node->getSourceRange());
    for (const TaskAction &Action : All.of(&In).Actions)
      if (Action.What == TaskAction::OpensConnection && Action.Where == Here) {
        Opens = Action.Name + "()";
        Hidden = &Action.Hidden;
        return true;
      }
    Opens = Types.why(Node->getType());
    return !Opens.empty() && isElement(Node->getType(), List);
  }

  bool mayCreate(const Call &C, const Body &In, const ValueDecl *List) const {
    if (const Body *Callee = Source.body(C.Callee);
        Callee && Idle.takes(*Callee, List))
      return false;
    if (C.Callee && isInStd(C.Callee) && !isCallOfFunctor(C)) {
      bool Makes =
          C.Callee->getIdentifier() && C.Callee->getName().starts_with("make_");
      return Makes && !Idle.comesFrom(C.Site, In, List);
    }
    if (C.Object && isElement(C.Object->getType(), List) && !isCallOfFunctor(C))
      return isa<CXXMemberCallExpr>(C.Site) &&
             !isElement(C.Site->getType(), List) &&
             !Idle.comesFrom(C.Object, In, List);
    return llvm::none_of(C.Args, [&](const Expr *Arg) {
      return isElement(Arg->getType(), List) &&
             !Arg->getType()->isIntegerType();
    });
  }

  static bool isCallOfFunctor(const Call &C) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(C.Site);
    return Operator && Operator->getOperator() == OO_Call;
  }

  static bool derives(const RecordDecl *Class, const RecordDecl *From) {
    const auto *A = dyn_cast<CXXRecordDecl>(Class),
               *B = dyn_cast<CXXRecordDecl>(From);
    return A && B && A->hasDefinition() && B->hasDefinition() &&
           A->isDerivedFrom(B);
  }

  /// True for what the list holds, directly or as a member of its elements.
  static bool isElement(QualType Type, const ValueDecl *List) {
    Records Held = recordsIn(List->getType());
    for (const RecordDecl *Entry : recordsIn(List->getType()))
      if (const RecordDecl *Known = Entry->getDefinition())
        for (const FieldDecl *Field : Known->fields())
          Held.append(recordsIn(Field->getType()));
    return llvm::any_of(recordsIn(Type), [&](const RecordDecl *R) {
      return llvm::any_of(
          Held, [&](const RecordDecl *H) { return R == H || derives(R, H); });
    });
  }

  /// The condition under which `Create` runs because the list has no element.
  const Expr *idleCheck(const Expr *Create, const Body &In,
                        const ValueDecl *List) const {
    if (const Expr *Asks = outermostCheck(Create, In, List))
      return Asks;
    for (const Stmt *Up = Create; Up; Up = In.parent(Up))
      if (const auto *Block = dyn_cast_or_null<CompoundStmt>(In.parent(Up)))
        for (const Stmt *Before : Block->body()) {
          if (Before == Up)
            break;
          if (const Expr *Asks = leavesWithElement(Before, In, List))
            return Asks;
        }
    return nullptr;
  }

  const Expr *outermostCheck(const Stmt *Node, const Body &In,
                             const ValueDecl *List) const {
    for (const PathCondition &Path : llvm::reverse(pathConditions(In, Node)))
      if (Path.Condition && Idle.comesFrom(Path.Condition, In, List))
        return Path.Condition;
    return nullptr;
  }

  /// True if what is returned comes from the list, or if an element is taken
  /// from it just before.
  bool handsOut(const ReturnStmt &Return, const Body &In,
                const ValueDecl *List) const {
    if (Return.getRetValue() && Idle.comesFrom(Return.getRetValue(), In, List))
      return true;
    const Stmt *Block = In.parent(&Return);
    return isa_and_nonnull<CompoundStmt>(Block) &&
           llvm::any_of(Idle.takings(In, List), [&](const Expr *Take) {
             return In.isWithin(Take, Block);
           });
  }

  /// The condition under which `Before` returns an element of the list.
  const Expr *leavesWithElement(const Stmt *Before, const Body &In,
                                const ValueDecl *List) const {
    SmallVector<const Stmt *, 8> Stack{Before};
    while (!Stack.empty()) {
      const Stmt *Node = Stack.pop_back_val();
      if (const auto *Return = dyn_cast<ReturnStmt>(Node);
          Return && handsOut(*Return, In, List))
        return outermostCheck(Return, In, List);
      if (!isa<LambdaExpr>(Node))
        for (const Stmt *Child : Node->children())
          if (Child)
            Stack.push_back(Child);
    }
    return nullptr;
  }

  const Summaries &All;
  const Program &Source;
  const ASTContext &Context;
  IdleLists Idle;
  ConnectionTypes Types;
  GrowthBound Growth;
};

/// A library's pool that bounds the connections of what this one hands out.
std::string boundBehind(const InHousePool &Pool,
                        const std::vector<PoolFacts> &Libraries) {
  for (const PoolFacts &Library : Libraries)
    if (llvm::any_of(Library.Knobs, isActiveBound) &&
        llvm::any_of(Library.Serves, [&](const std::string &Function) {
          return Pool.Opens == Function + "()";
        }))
      return "opens through a bounded " + Library.Product;
  return "";
}

} // namespace

void collectInHousePools(const Summaries &All, const PoolCatalog &Models,
                         TranslationUnitFacts &Facts) {
  const Finder Find(All, Models);
  std::vector<InHousePool> Found;
  for (const ValueDecl *List : Find.lists())
    Find.find(List, Found);
  auto Place = [](const InHousePool &P) {
    return std::tie(P.Acquire, P.Idle, P.ReleaseCap);
  };
  llvm::sort(Found, [&](const InHousePool &A, const InHousePool &B) {
    return Place(A) < Place(B);
  });
  // one pool in each instantiation of a template is one in the source
  Found.erase(std::unique(Found.begin(), Found.end(),
                          [](const InHousePool &A, const InHousePool &B) {
                            return A.Acquire == B.Acquire && A.Idle == B.Idle;
                          }),
              Found.end());
  for (InHousePool &Pool : Found)
    if (Pool.Bounded.empty())
      Pool.Bounded = boundBehind(Pool, Facts.Pools);
  Facts.InHousePools.insert(Facts.InHousePools.end(),
                            std::make_move_iterator(Found.begin()),
                            std::make_move_iterator(Found.end()));
}

} // namespace fanout
