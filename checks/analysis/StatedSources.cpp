// Sources of which the program itself says what they are or how much they give:
// a file with a fixed name, a query with a limit. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Sizes.h"

#include "llvm/Support/Regex.h"

using namespace clang;

namespace fanout {

/// The local object that a call reads from, or null.
static const VarDecl *readFrom(const Call &C) {
  auto Local = [](const Expr *Node) -> const VarDecl * {
    const auto *Variable =
        Node ? dyn_cast_or_null<VarDecl>(accessPath(Node).Root) : nullptr;
    QualType Type = Variable ? Variable->getType() : QualType();
    bool Object = Variable && Variable->hasLocalStorage() &&
                  !isa<ParmVarDecl>(Variable) &&
                  (Type->isPointerType() || Type->isRecordType());
    return Object ? Variable : nullptr;
  };
  if (const VarDecl *Object = Local(C.Object))
    return Object;
  for (const Expr *Arg : C.Args)
    if (const VarDecl *Object = Local(Arg))
      return Object;
  return nullptr;
}

/// True for `const char *sql = "…";` that is never given another text.
static bool isFixedText(const VarDecl *Text, const Program &P) {
  const Body *Owner = Text->hasLocalStorage() && !isa<ParmVarDecl>(Text) &&
                              Text->getType()->isPointerType()
                          ? P.owner(Text)
                          : nullptr;
  return Owner && !Owner->isModified(Text, Owner->root());
}

/// The text, also one that a constant array or a pointer holds.
static const StringLiteral *literal(const Expr *Node, const Program &P) {
  const Expr *Core = Node ? Node->IgnoreUnlessSpelledInSource() : nullptr;
  if (const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Core)) {
    const auto *Named = dyn_cast<VarDecl>(Ref->getDecl());
    const Expr *Held = Named ? firstValue(Named) : nullptr;
    bool Array = Held && Named->getType()->isArrayType() &&
                 Named->getType().isConstQualified();
    Core = Array || (Held && isFixedText(Named, P))
               ? Held->IgnoreUnlessSpelledInSource()
               : nullptr;
  }
  return dyn_cast_or_null<StringLiteral>(Core);
}

/// True for a stream that is opened with a name, or made of a text, that
/// stands in the program.
static bool isNamed(const VarDecl *Stream, const Program &P) {
  const CallModel &Model = P.model();
  const Expr *Init = Stream->getInit() ? stripped(Stream->getInit()) : nullptr;
  std::optional<Call> C = Init ? asCall(Init) : std::nullopt;
  if (const FunctionRow *Row = C ? Model.row(*C) : nullptr)
    return Row->Means == Role::Source && Row->Gives == Origin::Configured &&
           literal(C->at(Row->Range), P);
  const auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
  const TypeRow *Row = Made ? Model.type(Stream->getType()) : nullptr;
  return Row && Row->Gives == Origin::Input && Made->getNumArgs() > 0 &&
         literal(Made->getArg(0), P);
}

/// The k of "… LIMIT k" at the end of a literal.
static std::optional<uint64_t> limitIn(const StringLiteral *Text) {
  const llvm::Regex Ends("[ \n\t]limit[ \n\t]+([0-9]+)[ \n\t;]*$",
                         llvm::Regex::IgnoreCase);
  SmallVector<StringRef, 2> Parts;
  uint64_t Most = 0;
  bool Found = Text && Text->getCharByteWidth() == 1 &&
               Ends.match(Text->getString(), &Parts) &&
               !Parts[1].getAsInteger(10, Most);
  return Found ? std::optional(Most) : std::nullopt;
}

std::optional<Size> Sizes::ofStatedText(const Call &C) const {
  for (const Expr *Arg : C.Args)
    if (std::optional<uint64_t> Limit = limitIn(literal(Arg, P)))
      return Size::fixed(*Limit, Arg);
  return std::nullopt;
}

/// The most rows that a cursor gives, if each text that it is made or prepared
/// with says so.
static std::optional<Size> statedLimit(const VarDecl *Cursor, const Body &In,
                                       const Program &P) {
  std::optional<Size> Most;
  bool Other = false;
  auto Look = [&](const Expr *Node) {
    if (const StringLiteral *Text = literal(Node, P)) {
      std::optional<uint64_t> Limit = limitIn(Text);
      Other |= !Limit;
      if (Limit)
        Most = Most ? larger(*Most, Size::fixed(*Limit, Node))
                    : Size::fixed(*Limit, Node);
    }
  };
  auto LookAt = [&](const Expr *Maker) {
    if (const auto *Made = dyn_cast<CXXConstructExpr>(Maker))
      llvm::for_each(Made->arguments(), Look);
    else if (std::optional<Call> C = asCall(Maker))
      llvm::for_each(C->Args, Look);
  };
  if (Cursor->getInit())
    LookAt(stripped(Cursor->getInit()));
  for (const DeclRefExpr *Use : In.references(Cursor)) {
    const Stmt *Up = In.parent(Use);
    while (
        isa_and_nonnull<ImplicitCastExpr, ParenExpr, UnaryOperator, MemberExpr>(
            Up))
      Up = In.parent(Up);
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up))
      LookAt(stripped(Assign->getRHS()));
    else if (const auto *User = dyn_cast_or_null<Expr>(Up))
      LookAt(User);
  }
  return Other ? std::nullopt : Most;
}

Size Sizes::yielded(Origin Gives, const Expr *Reads) {
  std::optional<Call> C = asCall(Reads);
  const VarDecl *Object = C ? readFrom(*C) : nullptr;
  const Body *Owner = Object ? P.owner(Object) : nullptr;
  if (Owner && isNamed(Object, P))
    return Size::unknown(Reads, "a file that the program names");
  std::optional<Size> Limit =
      Owner ? statedLimit(Object, *Owner, P) : std::nullopt;
  return Limit.value_or(Size{Gives, std::nullopt, {}, Reads, ""});
}

} // namespace fanout
