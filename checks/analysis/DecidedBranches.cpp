#include "checks/analysis/DecidedBranches.h"

#include "checks/analysis/CallModel.h"

using namespace clang;

namespace fanout {
namespace {

constexpr size_t MostBranches = 64;

/// Branches on one condition, which is about these variables only.
struct SameCondition {
  llvm::SmallVector<const Branch *, 4> All;
  llvm::DenseSet<const VarDecl *> Variables;
};

/// Collects the variables of a condition that consists of nothing but local
/// numbers, constants and operators. False for any other.
bool collect(const Stmt *Node, llvm::DenseSet<const VarDecl *> &Out) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Node)) {
    if (isa<EnumConstantDecl>(Ref->getDecl()))
      return true;
    const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
    if (!Variable || !Variable->hasLocalStorage() ||
        !Variable->getType()->isScalarType())
      return false;
    Out.insert(Variable);
    return true;
  }
  const auto *Unary = dyn_cast<UnaryOperator>(Node);
  const auto *Binary = dyn_cast<BinaryOperator>(Node);
  bool Plain =
      isa<ImplicitCastExpr, ParenExpr, IntegerLiteral, CXXBoolLiteralExpr,
          CXXNullPtrLiteralExpr, CStyleCastExpr>(Node) ||
      (Unary &&
       (Unary->getOpcode() == UO_LNot || Unary->getOpcode() == UO_Minus)) ||
      (Binary && (Binary->isComparisonOp() || Binary->isAdditiveOp()));
  return Plain && llvm::all_of(Node->children(), [&](const Stmt *Child) {
           return !Child || collect(Child, Out);
         });
}

std::vector<SameCondition> conditions(const Body &In,
                                      const ASTContext &Context) {
  std::vector<std::pair<llvm::FoldingSetNodeID, SameCondition>> Found;
  for (const Branch &B : In.branches()) {
    SameCondition One;
    if (B.Only || !collect(B.Condition, One.Variables) || One.Variables.empty())
      continue;
    llvm::FoldingSetNodeID Key;
    stripped(B.Condition)->Profile(Key, Context, /*Canonical=*/true);
    auto Same = llvm::find_if(
        Found, [&](const auto &Other) { return Other.first == Key; });
    if (Same == Found.end())
      Same = Found.insert(Found.end(), {Key, std::move(One)});
    Same->second.All.push_back(&B);
  }
  std::vector<SameCondition> Result;
  for (auto &[Key, Same] : Found)
    if (Same.All.size() > 1)
      Result.push_back(std::move(Same));
  return Result;
}

/// The places that may give one of the variables another value.
llvm::SmallVector<Point, 8> changes(const SameCondition &Same, const Body &In,
                                    bool &Unknown) {
  llvm::SmallVector<Point, 8> Result;
  for (const VarDecl *Variable : Same.Variables)
    for (const DeclRefExpr *Ref : In.references(Variable)) {
      const Stmt *Up = In.parent(Ref);
      if (isa_and_nonnull<ImplicitCastExpr>(Up))
        continue; // read
      const auto *Whole = dyn_cast_or_null<Expr>(Up);
      std::optional<Point> At = In.point(Whole ? Whole : Ref);
      const auto *Address = dyn_cast_or_null<UnaryOperator>(Up);
      bool Kept = Address && Address->getOpcode() == UO_AddrOf &&
                  !isa_and_nonnull<CallExpr>(In.parent(Address));
      Unknown |= !At || Kept;
      if (At)
        Result.push_back(*At);
    }
  return Result;
}

} // namespace

Cuts decidedAgainst(Point Target, const Body &In) {
  Cuts Result;
  if (In.branches().size() > MostBranches)
    return Result;
  for (const SameCondition &Same :
       conditions(In, In.function()->getASTContext())) {
    bool Unknown = false;
    auto Changes = changes(Same, In, Unknown);
    for (const Branch *B : Same.All)
      for (bool Value : {false, true}) {
        const CFGBlock *Next = *(B->Block->succ_begin() + B->edge(Value));
        if (Unknown || !Next)
          continue;
        Cuts Others;
        for (const Branch *Other : Same.All)
          Others.Edges.insert({Other->Block, Other->edge(!Value)});
        auto Leads = [&](Point To) {
          return In.reaches(Body::startOf(Next), To, Others);
        };
        if (!Leads(Target) && llvm::none_of(Changes, Leads))
          Result.Edges.insert({B->Block, B->edge(Value)});
      }
  }
  return Result;
}

bool endsCycle(const Branch &B, Point At, const Body &In) {
  bool OnCycle =
      In.reaches(At, {B.Block, static_cast<unsigned>(B.Block->size())}, {});
  return OnCycle && llvm::any_of(B.Block->succs(), [&](const CFGBlock *Next) {
           return Next && !In.reaches(Body::startOf(Next), At, {});
         });
}

} // namespace fanout
