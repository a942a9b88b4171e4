// Numbers that arrive from outside and are kept in a field. See Sizes.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

#include "llvm/ADT/SetVector.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostUsers = 16;

static const MemberExpr *useOf(const FieldDecl *Field, const Expr *E) {
  const auto *Member = dyn_cast<MemberExpr>(E);
  return Member && fieldOf(Member) == Field->getCanonicalDecl() ? Member
                                                                : nullptr;
}

/// True for `rows.resize(n)` and `while (i < n)`: the number says how much
/// follows it, as one in front of data does, and none of a setting.
static bool saysHowMuch(const Expr *Number, const Body &In) {
  const Stmt *Up = In.parent(Number);
  for (; isa_and_nonnull<CastExpr, ParenExpr>(Up); Up = In.parent(Up))
    ;
  if (const auto *Binary = dyn_cast_or_null<BinaryOperator>(Up)) {
    auto Around = In.loops(Binary);
    if (Binary->isRelationalOp())
      return !Around.empty() && conditionOf(Around.front()) == Binary;
    return Binary->getOpcode() == BO_Mul && saysHowMuch(Binary, In);
  }
  std::optional<Call> C =
      isa_and_nonnull<CallExpr>(Up) ? asCall(cast<Expr>(Up)) : std::nullopt;
  return C && C->Object && containerOp(C->Callee) == ContainerOp::Resize;
}

/// True if the number is read from a text there, as a part of data and not of
/// settings: `in >> height`, `fscanf(in, "%d", &height)`.
static bool isReadWithData(const FieldDecl *Field, const MemberExpr *Use,
                           const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const MemberExpr *Other = useOf(Field, E);
    return Other && Other != Use && saysHowMuch(Other, In);
  });
}

/// True for `in >> height`.
static bool isExtracted(const MemberExpr *Use, const Body &In) {
  const auto *Reads = dyn_cast_or_null<CXXOperatorCallExpr>(In.parent(Use));
  return Reads && Reads->getOperator() == OO_GreaterGreater &&
         Reads->getNumArgs() == 2 && Reads->getArg(1) == Use;
}

/// True if the call fills what the address is of with bytes, as they came.
static bool copiesBytes(const UnaryOperator *Address, const Body &In,
                        const CallModel &Model) {
  const Stmt *Up = In.parent(Address);
  for (; isa_and_nonnull<CastExpr, ParenExpr>(Up); Up = In.parent(Up))
    ;
  const auto *User = dyn_cast_or_null<CallExpr>(Up);
  const FunctionRow *Row = User ? Model.row(User) : nullptr;
  return !Row || Row->Object.What == Place::Argument;
}

/// True for `atoi(value)`: as likely a setting as a part of data.
static bool isParsed(const Expr *Value, const Body &In,
                     const CallModel &Model) {
  bool Found = false;
  In.walk(Value, [&](const Expr *E) {
    const FunctionRow *Row = Model.row(E);
    Found |= Row && Row->Means == Role::Minimum && isScalar(E);
  });
  return Found;
}

/// True if the use gives the field a number that comes from outside, and the
/// function lets it keep that, however large.
bool Sizes::isGivenFromOutside(const FieldDecl *Field, const MemberExpr *Use,
                               const Body &In) {
  const Stmt *Up = In.parent(Use);
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
  const auto *Address = dyn_cast_or_null<UnaryOperator>(Up);
  bool Outside = false;
  if (Assign && Assign->isAssignmentOp() && Assign->getLHS() == Use) {
    Size Stored = count(Assign->getRHS(), In);
    Outside = LocalContents(*this, P).guarded(Stored, Assign, In).outside() &&
              (!isParsed(Assign->getRHS(), In, Model) ||
               isReadWithData(Field, Use, In));
  } else if (Address && Address->getOpcode() == UO_AddrOf) {
    auto Filled = LocalContents(*this, P).ofUse(Use, Field, In);
    Outside =
        Filled && Filled->outside() &&
        (copiesBytes(Address, In, Model) || isReadWithData(Field, Use, In));
  } else {
    Outside = isExtracted(Use, In) && isReadWithData(Field, Use, In);
  }
  return Outside && !Guards(*this, P).whereAccepted(accessPath(Use), In);
}

/// True if the function fills a whole object of the field's class with bytes
/// from outside, and lets the field keep what they say:
/// `in.read((char *)&header, sizeof(header))`.
bool Sizes::fillsWhole(const FieldDecl *Field, const Body &In) {
  const auto *Class = Field->getParent()->getCanonicalDecl();
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Address = dyn_cast<UnaryOperator>(E);
    const Expr *Whole = Address && Address->getOpcode() == UO_AddrOf
                            ? Address->getSubExpr()
                            : nullptr;
    const RecordDecl *Type =
        Whole ? Whole->getType()->getAsRecordDecl() : nullptr;
    AccessPath Path = Type ? accessPath(Whole) : AccessPath{};
    if (!Path || Type->getCanonicalDecl() != Class ||
        !copiesBytes(Address, In, Model))
      return false;
    auto Filled = LocalContents(*this, P).ofUse(Whole, Path.Root, In);
    Path.Steps += ("." + Field->getName()).str();
    return Filled && Filled->outside() &&
           !Guards(*this, P).whereAccepted(Path, In);
  });
}

bool Sizes::isFilledWhole(const FieldDecl *Field) {
  auto [Answer, New] = Known.FilledWhole.try_emplace(Field, false);
  if (!New)
    return Answer->second;
  llvm::SmallSetVector<const Body *, 8> Users;
  for (const FieldDecl *Each : Field->getParent()->fields()) {
    ArrayRef<const Body *> Some = P.users(Each);
    Users.insert(Some.begin(), Some.end());
  }
  bool Found =
      Users.size() <= MostUsers && llvm::any_of(Users, [&](const Body *User) {
        return !User->function()->isMain() && fillsWhole(Field, *User);
      });
  return Known.FilledWhole[Field] = Found;
}

bool Sizes::isFromOutside(const FieldDecl *Field) {
  if (auto Answer = Known.FromOutside.find(Field);
      Answer != Known.FromOutside.end())
    return Answer->second;
  Once Asking(*this, Field);
  if (!Asking.isNew() || P.users(Field).size() > MostUsers)
    return false;
  bool Found = llvm::any_of(P.users(Field), [&](const Body *User) {
    return !User->function()->isMain() &&
           llvm::any_of(User->expressions(), [&](const Expr *E) {
             const MemberExpr *Use = useOf(Field, E);
             return Use && isGivenFromOutside(Field, Use, *User);
           });
  });
  return Known.FromOutside[Field] = Found;
}

} // namespace fanout
