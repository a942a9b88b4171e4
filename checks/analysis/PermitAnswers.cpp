// Constructors that try to take a slot and keep in a member whether they have
// one. See Operations.h.

#include "checks/analysis/Operations.h"
#include "checks/analysis/Permits.h"

using namespace clang;

namespace fanout {

/// `Permit(atomic<int> &free) : free_(free), granted_(free.fetch_sub(1) > 0)`.
void OperationCollector::addKeptAnswer(const std::vector<Operation> &Own,
                                       const Body &In,
                                       std::vector<Operation> &Out) const {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(In.function());
  if (!Constructor)
    return;
  for (const CXXCtorInitializer *Init : Constructor->inits()) {
    const FieldDecl *Member = Init->getMember();
    if (!Member || !Member->getType()->isBooleanType() || !isSetOnce(Member, P))
      continue;
    for (const CounterTest &Test : counterTests(Init->getInit(), In, P)) {
      bool Counts = llvm::any_of(Own, [&](const Operation &Op) {
        return Op.Means == Role::Neutral && Op.Object == Test.Counter &&
               Op.Sign == Test.Sign;
      });
      if (!Counts || Test.Equality || !Test.WhenTrue ||
          (Test.Sign > 0 && !Sizes(P).count(Test.Bound, In).bounded()))
        continue;
      Operation Op = acquireOf(Init->getInit(), Test, true);
      Op.Means = Role::TryAcquire;
      Op.Object = keptArgument(Op.Object, In);
      Op.Told = Member;
      Out.push_back(std::move(Op));
    }
  }
}

const Expr *askedForAnswer(const Expr *Node, const FieldDecl *Told,
                           const Program &P) {
  Node = stripped(Node);
  if (std::optional<Call> C = asCall(Node); C && C->Object) {
    const Body *Getter = P.body(C->Callee);
    const Expr *Given = Getter ? predicate(Getter) : nullptr;
    const auto *Member =
        Given ? dyn_cast<MemberExpr>(stripped(Given)) : nullptr;
    return Member && Member->getMemberDecl() == Told &&
                   isa<CXXThisExpr>(stripped(Member->getBase()))
               ? C->Object
               : nullptr;
  }
  const auto *Member = dyn_cast<MemberExpr>(Node);
  return Member && Member->getMemberDecl() == Told ? Member->getBase()
                                                   : nullptr;
}

} // namespace fanout
