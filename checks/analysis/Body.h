// One function body with what the analysis asks of it again and again: parents,
// loops, references to a variable, and paths through the control-flow graph.

#ifndef FANOUT_CHECKS_ANALYSIS_BODY_H
#define FANOUT_CHECKS_ANALYSIS_BODY_H

#include "checks/Pch.h"

namespace fanout {

/// A place in the control-flow graph: before element `Index` of `Block`.
struct Point {
  const clang::CFGBlock *Block = nullptr;
  unsigned Index = 0;
};

/// Places that a path may not pass.
struct Cuts {
  llvm::DenseSet<std::pair<const clang::CFGBlock *, unsigned>> Points;
  llvm::DenseSet<std::pair<const clang::CFGBlock *, unsigned>>
      Edges; ///< successor index

  void add(std::optional<Point> P) {
    if (P)
      Points.insert({P->Block, P->Index});
  }
  void add(const Cuts &More) {
    Points.insert(More.Points.begin(), More.Points.end());
    Edges.insert(More.Edges.begin(), More.Edges.end());
  }
};

/// A branch on a simple condition: `!`, parentheses and casts are stripped.
struct Branch {
  const clang::CFGBlock *Block = nullptr;
  const clang::Expr *Condition = nullptr;
  bool Negated = false;
  /// For a part of a condition that is evaluated as a whole: the branch tells
  /// the part's value only on the side where it has this one.
  std::optional<bool> Only;

  bool knows(bool Value) const { return !Only || *Only == Value; }
  /// Index of the successor taken when the stripped condition is `Value`.
  unsigned edge(bool Value) const { return Value != Negated ? 0 : 1; }
};

class Body;

/// The variable that keeps what the call returns, or null.
const clang::VarDecl *keeperOf(const clang::Expr *Call, const Body &In);

/// True for what is true or false: a comparison, && and ||, a negation.
bool isTruth(const clang::Expr *Node);

/// The condition of a loop that may run any number of rounds, or null.
const clang::Expr *conditionOf(const clang::Stmt *Loop);

class Body {
public:
  /// `Function` must have a body. A body past `MaxStatements` has no graph:
  /// tooLarge() tells.
  Body(const clang::FunctionDecl *Function, clang::ASTContext &Context,
       unsigned MaxStatements);

  const clang::FunctionDecl *function() const { return Function; }
  const clang::Stmt *root() const { return Root; }
  bool tooLarge() const { return TooLarge; }
  /// False when clang can build no control-flow graph for it. The graph is
  /// built on first use: most functions start nothing and never need one.
  bool hasGraph() const { return graph() != nullptr; }

  /// Every expression in source order, without the bodies of nested lambdas and
  /// without what is never evaluated.
  llvm::ArrayRef<const clang::Expr *> expressions() const {
    return Expressions;
  }
  /// What its return statements give, in source order.
  llvm::ArrayRef<const clang::Expr *> returned() const { return Returned; }
  llvm::ArrayRef<const clang::LambdaExpr *> lambdas() const { return Lambdas; }
  /// Statements and declarations with attributes.
  llvm::ArrayRef<const clang::Stmt *> annotated() const { return Annotated; }
  llvm::ArrayRef<Branch> branches() const {
    graph();
    return Branches;
  }
  /// The blocks that end in a switch.
  llvm::ArrayRef<const clang::CFGBlock *> switches() const {
    graph();
    return Switches;
  }
  llvm::ArrayRef<const clang::DeclRefExpr *>
  references(const clang::ValueDecl *D) const;
  /// Those at or under `Within`; costs no walk.
  llvm::ArrayRef<const clang::DeclRefExpr *>
  references(const clang::ValueDecl *D, const clang::Stmt *Within) const;
  /// True if this use gives the variable another value than its first.
  bool isWritten(const clang::DeclRefExpr *Ref) const;
  /// The uses there that give the variable another value.
  llvm::ArrayRef<const clang::DeclRefExpr *>
  writes(const clang::ValueDecl *D, const clang::Stmt *Within) const;
  /// True if the variable is assigned, incremented or decremented there; its
  /// first value (FirstValues.h) is no change.
  bool isModified(const clang::ValueDecl *D, const clang::Stmt *Within) const;
  /// The condition itself or, for a local that keeps a truth for good, what
  /// that was initialised with: `n < 8` of `bool room = n < 8;`.
  const clang::Expr *truthOf(const clang::Expr *Condition) const;

  const clang::Stmt *parent(const clang::Stmt *Node) const {
    auto Found = Places.find(Node);
    return Found == Places.end() ? nullptr : Order[Found->second].Parent;
  }
  bool contains(const clang::Stmt *Node) const { return Places.count(Node); }
  /// True if `Node` is `Ancestor` or under it; costs no walk.
  bool isWithin(const clang::Stmt *Node, const clang::Stmt *Ancestor) const;

  /// Calls `Visit` on every expression at or under `Top` that is evaluated with
  /// it.
  void walk(const clang::Stmt *Top,
            llvm::function_ref<void(const clang::Expr *)> Visit) const;

  /// Loops around `Node`, innermost first, only those whose body (or condition
  /// or increment) holds it: what is in the initialiser runs once.
  llvm::SmallVector<const clang::Stmt *, 4>
  loops(const clang::Stmt *Node) const;

  std::optional<Point> point(const clang::Stmt *Node) const;
  /// Where a loop decides to go on.
  std::optional<Point> header(const clang::Stmt *Loop) const;
  /// Where local variables of automatic storage are destroyed.
  llvm::SmallVector<Point, 4>
  destructions(const clang::VarDecl *Variable) const;
  Point entry() const { return {&graph()->getEntry(), 0}; }
  Point exit() const { return {&graph()->getExit(), 0}; }
  /// The calls from which control never comes back to a caller: exit(),
  /// abort().
  const Cuts &ends() const;
  /// Before everything in the block: as a start of reaches(), which begins just
  /// behind a point, it takes in the block's first element.
  static Point startOf(const clang::CFGBlock *Block) { return {Block, ~0u}; }

  /// True if control can get from just behind `From` to `To` past no cut.
  bool reaches(Point From, Point To, const Cuts &Without) const;
  /// The blocks that control can enter from the start past no cut, and whether
  /// it gets to a point that way: reaches(entry(), To) for many points.
  llvm::BitVector entered(const Cuts &Without) const;
  bool isEntered(const llvm::BitVector &Blocks, Point To,
                 const Cuts &Without) const;
  bool isReachable(const clang::Stmt *Node) const;

private:
  /// A statement on its way into the index.
  struct Pending {
    const clang::Stmt *Node;
    const clang::Stmt *Parent;
  };
  /// A place whose subtree is being visited, and how many statements waited
  /// when that began.
  struct Unfinished {
    unsigned Place;
    size_t Left;
  };
  /// What is known of the statement at a place of the depth-first order.
  struct Indexed {
    const clang::Stmt *Parent;
    unsigned End; ///< the first place behind its subtree
  };

  void index(const clang::Stmt *Root, unsigned MaxStatements);
  void finish(llvm::SmallVectorImpl<Unfinished> &Open, size_t Left);
  void file(const clang::Stmt *Node);
  void settleFirstValues();
  llvm::ArrayRef<const clang::DeclRefExpr *>
  under(const clang::Stmt *Top,
        llvm::ArrayRef<const clang::DeclRefExpr *> All) const;
  const clang::CFG *graph() const;
  void indexGraph() const;
  void rankBlocks() const;
  void markReturning() const;
  unsigned lowestCut(const Cuts &Without) const;
  const clang::Expr *flagValue(const clang::Expr *Condition) const;
  const clang::Expr *comparedTruth(const clang::Expr *Condition,
                                   bool &Negated) const;
  const clang::Expr *simpleCondition(const clang::Expr *Condition,
                                     bool &Negated) const;
  void addBranches(const clang::CFGBlock *Block) const;
  void addNarrowed(const Branch &Whole,
                   llvm::SmallVectorImpl<Branch> &Parts) const;

  clang::ASTContext &Context;
  const clang::FunctionDecl *Function;
  const clang::Stmt *Root = nullptr;
  bool TooLarge = false;
  mutable bool GraphTried = false;
  mutable std::unique_ptr<clang::CFG> Graph;
  llvm::DenseMap<const clang::Stmt *, unsigned> Places; ///< into `Order`
  std::vector<Indexed> Order;
  std::vector<const clang::Expr *> Expressions, Returned;
  std::vector<const clang::LambdaExpr *> Lambdas;
  std::vector<const clang::Stmt *> Annotated;
  mutable std::vector<Branch> Branches;
  mutable std::vector<const clang::CFGBlock *> Switches;
  /// By block: no path leads from a lower rank to a higher one.
  mutable std::vector<unsigned> Ranks;
  mutable llvm::BitVector Reachable; ///< blocks, from the entry
  mutable llvm::BitVector Returning; ///< blocks that lead to the exit
  mutable std::optional<Cuts> Ends;
  mutable std::vector<unsigned> SeenIn; ///< by block: the last search there
  mutable unsigned Search = 0;
  llvm::DenseMap<const clang::ValueDecl *,
                 std::vector<const clang::DeclRefExpr *>>
      References, Writes; ///< in source order
  /// The uses that give a variable its first value.
  llvm::DenseSet<const clang::DeclRefExpr *> FirstWrites;
  mutable llvm::DenseMap<const clang::Stmt *, Point> Points;
  mutable llvm::DenseMap<const clang::Stmt *, Point> Headers;
  mutable llvm::DenseMap<const clang::VarDecl *, llvm::SmallVector<Point, 4>>
      Destructions;
};

} // namespace fanout

#endif
