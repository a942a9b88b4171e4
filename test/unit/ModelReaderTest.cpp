#include "checks/catalog/ModelReader.h"
#include "checks/catalog/Catalog.h"
#include "checks/catalog/ModelCodec.h"
#include "checks/catalog/Words.h"

#include "gtest/gtest.h"

namespace fanout {
namespace {

std::string with(std::string Rows) { return "library: L\n" + Rows; }

/// "line:column: message" of the first error, or "".
std::string firstError(std::string Text) {
  ModelResult Result = readModel(Text, "dir/mine.yaml");
  if (Result.Errors.empty())
    return "";
  const ModelError &E = Result.Errors.front();
  EXPECT_EQ(E.File, "dir/mine.yaml");
  return std::to_string(E.Line) + ":" + std::to_string(E.Column) + ": " +
         E.Message;
}

void expectError(std::string Text, std::string Expected) {
  std::string Actual = firstError(Text);
  EXPECT_EQ(Actual.substr(0, Expected.size()), Expected);
}

TEST(ModelReader, ReadsEveryKeyOfAFunctionRow) {
  ModelResult Result = readModel(R"(library: Pools
headers: [pool.h, pool/more.h]
functions:
  - name: acme::Pool::run
    role: bounded-fanout
    starts: async-call
    gives: input
    callable: 0
    completion: last
    handle: result
    object: object
    limit: -2
    range: 1
    range-end: 2
    count: 3
    unlimited: [0, -1]
    destroyed: cancels
    lazy: true
    fails: true
    await: true
    when: [{arg: last, type: acme::Mode, not: true}, {arg: 1, null: false}]
    min-args: 1
    max-args: 4
    remedy: "do it well"
    source: pool.h
)",
                                 "dir/pools.yaml");
  ASSERT_TRUE(Result.Errors.empty());
  EXPECT_EQ(Result.Model.Id, "pools");
  EXPECT_EQ(Result.Model.Title, "Pools");
  EXPECT_EQ(Result.Model.Headers,
            (std::vector<std::string>{"pool.h", "pool/more.h"}));
  ASSERT_EQ(Result.Model.Functions.size(), 1u);
  const FunctionRow &Row = Result.Model.Functions[0];
  EXPECT_EQ(Row.Name, "acme::Pool::run");
  EXPECT_EQ(Row.Means, Role::BoundedFanout);
  EXPECT_EQ(Row.Starts, Work::AsyncCall);
  EXPECT_EQ(Row.Gives, Origin::Input);
  EXPECT_EQ(Row.Callable.What, Place::Argument);
  EXPECT_EQ(Row.Completion.Index, -1);
  EXPECT_EQ(Row.Handle.What, Place::Result);
  EXPECT_EQ(Row.Object.What, Place::Object);
  EXPECT_EQ(Row.Limit.Index, -2);
  EXPECT_EQ(Row.Range.Index, 1);
  EXPECT_EQ(Row.RangeEnd.Index, 2);
  EXPECT_EQ(Row.Count.Index, 3);
  EXPECT_EQ(Row.Unlimited, (std::vector<int64_t>{0, -1}));
  EXPECT_EQ(Row.Destroyed, OnDestroy::Cancels);
  EXPECT_TRUE(Row.Lazy && Row.Await && Row.Fails);
  ASSERT_EQ(Row.When.size(), 2u);
  EXPECT_EQ(Row.When[0].Arg, -1);
  EXPECT_EQ(Row.When[0].Type, "acme::Mode");
  EXPECT_TRUE(Row.When[0].Not);
  EXPECT_EQ(Row.When[1].Null, false);
  EXPECT_EQ(Row.MinArgs, 1);
  EXPECT_EQ(Row.MaxArgs, 4);
  EXPECT_EQ(Row.Remedy, "do it well");
  EXPECT_EQ(Row.Source, "pool.h");
  EXPECT_EQ(Row.Line, 4u);
}

TEST(ModelReader, ReadsEveryKeyOfATypeRow) {
  ModelResult Result = readModel(
      with("types:\n  - {name: acme::Pool, destroyed: joins, starts: thread, "
           "gives: events, handle: true, group: true, limiter: true, executor: "
           "true, "
           "limit: 0, unlimited: [0], eager: false, source: pool.h}\n"),
      "pools.yaml");
  ASSERT_TRUE(Result.Errors.empty());
  const TypeRow &Row = Result.Model.Types.at(0);
  EXPECT_EQ(Row.Destroyed, OnDestroy::Joins);
  EXPECT_EQ(Row.Starts, Work::Thread);
  EXPECT_EQ(Row.Gives, Origin::Events);
  EXPECT_TRUE(Row.Handle && Row.Group && Row.Limiter && Row.Executor);
  EXPECT_EQ(Row.Limit.Index, 0);
  EXPECT_EQ(Row.Unlimited, (std::vector<int64_t>{0}));
  EXPECT_EQ(Row.Eager, false);
}

TEST(ModelReader, AddsRowsInTheirOtherSpellings) {
  ModelResult Result =
      readModel(with("namespaces: [{from: boost::asio, to: asio}, {from: "
                     "boost::asio::pool, to: p}]\n"
                     "types: [{name: boost::asio::pool, source: s}]\n"
                     "functions:\n"
                     "  - {name: boost::asio::go, source: s, when: "
                     "[{enumerator: boost::asio::lazy}]}\n"
                     "  - {name: boost::asiox::go, source: s}\n"),
                "a.yaml");
  ASSERT_TRUE(Result.Errors.empty());
  ASSERT_EQ(Result.Model.Functions.size(), 3u);
  EXPECT_EQ(Result.Model.Functions[2].Name, "asio::go");
  EXPECT_EQ(Result.Model.Functions[2].When[0].Enumerator, "asio::lazy");
  EXPECT_EQ(Result.Model.Functions[2].Line, Result.Model.Functions[0].Line);
  ASSERT_EQ(Result.Model.Types.size(), 3u);
  EXPECT_EQ(Result.Model.Types[1].Name, "asio::pool");
  EXPECT_EQ(Result.Model.Types[2].Name, "p");
}

TEST(ModelReader, NotesWhatTellsAClassInItsRows) {
  ModelResult Result =
      readModel(with("c-functions: true\n"
                     "classes: [{name: Gate, members: [enter, leave]}]\n"
                     "types: [{name: Gate, source: s}, {name: Gates, source: "
                     "s}]\n"
                     "functions:\n"
                     "  - {name: Gate::enter, source: s}\n"
                     "  - {name: Gate, source: s}\n"
                     "  - {name: open, source: s}\n"),
                "a.yaml");
  ASSERT_TRUE(Result.Errors.empty());
  std::vector<std::string> Members{"enter", "leave"};
  EXPECT_EQ(Result.Model.Types[0].Members, Members);
  EXPECT_TRUE(Result.Model.Types[1].Members.empty());
  EXPECT_EQ(Result.Model.Functions[0].Members, Members);
  EXPECT_FALSE(Result.Model.Functions[0].CFunction);
  EXPECT_TRUE(Result.Model.Functions[2].CFunction);
  expectError(
      with("classes: [{name: Gate}]\nfunctions: [{name: f, source: s}]\n"),
      "1:1: a class needs `name:` and `members:`");
}

TEST(ModelReader, SaysWhatIsWrongAndWhatIsAllowed) {
  expectError("", "1:1: the file is empty");
  expectError("# nothing\n", "1:1: the file is empty");
  expectError("[a]", "1:2: expected a model file (library, headers, ");
  expectError("text", "1:1: expected a model file (library, headers, ");
  expectError(with(""), "1:1: neither `functions:` nor `types:`");
  expectError("functions: [{name: f, source: s}]", "1:1: missing `library:`");
  expectError(with("function: []"), "2:1: unknown key `function` of a model "
                                    "file; allowed: library, headers, ");
  expectError(
      with("functions: [{name: f, rle: spawn, source: s}]"),
      "2:23: unknown key `rle` of a function row; allowed: name, role, ");
  expectError(
      with("types: [{name: f, role: spawn, source: s}]"),
      "2:19: unknown key `role` of a type row; allowed: name, destroyed, ");
  expectError(
      with("functions: [{name: f, when: [{argument: 1}], source: s}]"),
      "2:31: unknown key `argument` of a condition; allowed: arg, type, ");
  expectError(with("functions: [{name: f, role: spwan, source: s}]"),
              "2:29: unknown word `spwan`; allowed: spawn, range-fanout, ");
  expectError(
      with("functions: [{name: f, role: spawn, starts: fiber, source: s}]"),
      "2:44: unknown word `fiber`; allowed: none, queued, ");
  expectError(with("functions: [{name: f, gives: much, source: s}]"),
              "2:30: unknown word `much`; allowed: unknown, constant, ");
  expectError(with("functions: [{name: f, destroyed: joined, source: s}]"),
              "2:34: unknown word `joined`; allowed: nothing, joins, ");
  expectError(with("functions: [{name: f, handle: self, source: s}]"),
              "2:31: expected a place (an argument index from 0, ");
  expectError(with("functions: [{name: f, handle: 1.5, source: s}]"),
              "2:31: expected a place");
  expectError(with("functions: [{name: f, handle: 99999999999, source: s}]"),
              "2:31: expected a place");
  expectError(with("functions: [{name: f, min-args: many, source: s}]"),
              "2:33: expected an argument index or count, found `many`");
  expectError(with("functions: [{name: f, unlimited: [none], source: s}]"),
              "2:35: expected an integer, found `none`");
  expectError(with("functions: [{name: f, unlimited: 0, source: s}]"),
              "2:34: expected a list, found a single value");
  expectError(with("functions: [{name: f, lazy: yes, source: s}]"),
              "2:29: expected true or false, found `yes`");
  expectError(with("functions: [{name: [f], source: s}]"),
              "2:21: expected a text, found a list");
  expectError(with("functions: [{name: f, source: {}}]"),
              "2:32: expected a text, found a mapping");
  expectError(with("functions: [{name: f, source: }]"),
              "2:31: expected a text, found nothing");
  expectError(with("functions: [{name: f, source: ''}]"),
              "2:31: expected a text, found an empty text");
  expectError(with("functions: {name: f}"),
              "2:13: expected a list, found a mapping");
  expectError(with("functions: [{name: f, source: s, name: g}]"),
              "2:34: key `name` is given twice");
  expectError(with("functions: [{name: &a f, source: *a}]"),
              "2:36: expected a text, found an alias");
  expectError("library: a\n---\nlibrary: b\n", "3:1: a second YAML document");
  expectError(with("functions: [{name: f, source: s"),
              "2:31: not valid YAML: ");
  expectError(with("\tfunctions: []"), "2:1: not valid YAML: ");
}

TEST(ModelReader, ChecksRows) {
  expectError(with("functions:\n- {role: neutral, source: s}"),
              "3:1: the row has no `name:`");
  expectError(with("types:\n- {handle: true, source: s}"),
              "3:1: the row has no `name:`");
  expectError(with("functions:\n- {name: f}"), "3:1: `f` has no `source:`");
  expectError(with("types:\n- {name: T}"), "3:1: `T` has no `source:`");
  expectError(
      with("functions:\n- {name: f, source: s}\n- {name: f, source: t}"),
      "4:1: duplicate row: `f` with the same conditions is in line 3");
  expectError(with("types:\n- {name: T, source: s}\n- {name: T, source: t}"),
              "4:1: duplicate row: `T`");
  EXPECT_EQ(
      firstError(with("functions:\n- {name: f, source: s}\n"
                      "- {name: f, min-args: 2, source: s}\n"
                      "- {name: f, when: [{arg: 0, value: 1}], source: s}")),
      "");
  for (const char *Name : {"a::*::f", "f*g", "a::*f*", "::f", "a::", "a b"})
    expectError(
        with("functions:\n- {name: '" + std::string(Name) + "', source: s}"),
        "3:1: bad name `" + std::string(Name) + "`");
  for (const char *Name : {"f", "a::*Async", "a::Async*", "*::Stub::f",
                           "a::operator|", "a::operator*", "a::operator bool"})
    EXPECT_EQ(firstError(with("functions:\n- {name: '" + std::string(Name) +
                              "', source: s}")),
              "");
  expectError(
      with("functions:\n- {name: f, min-args: 3, max-args: 2, source: s}"),
      "3:1: min-args is larger than max-args");
  expectError(with("functions:\n- {name: f, when: [{arg: 0}], source: s}"),
              "3:1: a condition of `f` tests nothing");
}

TEST(ModelReader, ReadsFixes) {
  ModelResult Result = readModel(
      with("namespaces: [{from: b, to: a::b}]\nfunctions:\n"
           "- {name: b::each, role: range-fanout, starts: coroutine, range: 0, "
           "fix: {rename: b::eachOf, insert: last, awaited: true}, source: s}\n"
           "- {name: add, role: spawn, starts: thread, object: 0, fix: "
           "{after: init, statement: 'set({object}, {limit});'}, source: s}\n"),
      "a.yaml");
  ASSERT_TRUE(Result.Errors.empty());
  const std::vector<FunctionRow> &Rows = Result.Model.Functions;
  ASSERT_EQ(Rows.size(), 3u);
  ASSERT_TRUE(Rows[0].Fix && Rows[1].Fix && Rows[2].Fix);
  EXPECT_EQ(Rows[0].Fix->Rename, "b::eachOf");
  EXPECT_EQ(Rows[0].Fix->Insert, -1);
  EXPECT_TRUE(Rows[0].Fix->Awaited);
  EXPECT_EQ(Rows[1].Fix->After, "init");
  EXPECT_EQ(Rows[1].Fix->Statement, "set({object}, {limit});");
  EXPECT_EQ(Rows[2].Fix->Rename, "a::b::eachOf");

  std::vector<Library> Again = decodeModels(encodeModels({Result.Model}));
  ASSERT_EQ(Again.size(), 1u);
  EXPECT_EQ(Again[0].Functions[0].Fix->Insert, -1);
  EXPECT_TRUE(Again[0].Functions[0].Fix->Awaited);
  EXPECT_EQ(Again[0].Functions[1].Fix->Statement, Rows[1].Fix->Statement);
}

TEST(ModelReader, ChecksFixes) {
  auto Fix = [](std::string Text, std::string Role = "spawn") {
    return with("functions:\n- {name: f, role: " + Role +
                ", starts: thread, object: 0, fix: {" + Text + "}, source: s}");
  };
  EXPECT_EQ(firstError(Fix("rename: g, insert: 1")), "");
  const char *Which = "3:1: the fix of `f` needs `rename:` and `insert:`, and "
                      "perhaps `awaited:`, or `statement:` and `after:`";
  for (const char *Text :
       {"", "rename: g", "insert: 1", "after: g", "awaited: true",
        "rename: g, insert: 1, after: h",
        "rename: g, insert: 1, after: h, statement: 's({object}, {limit});'",
        "awaited: true, after: h, statement: 's({object}, {limit});'"})
    expectError(Fix(Text), Which);
  expectError(Fix("rename: g, insert: x"),
              "3:78: expected an argument index or count, found `x`");
  expectError(Fix("name: g"), "3:59: unknown key `name` of a fix; allowed: ");
  expectError(Fix("rename: 'g(', insert: 1"),
              "3:1: the fix of `f` renames to `g(`, which is no name");
  expectError(Fix("rename: g, insert: 1", "log"),
              "3:1: the fix of `f` has no use");
  std::pair<const char *, const char *> Statements[] = {
      {"s({object});", "it needs {object} and {limit}"},
      {"s({limit});", "it needs {object} and {limit}"},
      {"s({object}, {limit})", "it ends with `;`"},
      {"if ({object}) { s({limit}); }", "it is one line, with no braces but"}};
  for (auto [Text, Wrong] : Statements)
    expectError(Fix("after: g, statement: '" + std::string(Text) + "'"),
                "3:1: the fix of `f` has a bad statement: " +
                    std::string(Wrong));
  expectError(with("functions:\n- {name: f, role: spawn, starts: thread, fix: "
                   "{after: g, statement: 's({object}, {limit});'}, "
                   "source: s}"),
              "3:1: the fix of `f` needs `object:`");
}

TEST(ModelReader, KnowsWhatARoleNeeds) {
  std::pair<const char *, const char *> Needs[] = {
      {"spawn", "`starts:`"},         {"range-fanout", "`starts:`"},
      {"bounded-fanout", "`limit:`"}, {"clamp", "`limit:`"},
      {"configure", "`limit:`"},      {"repeat", "`range:`, `count:` or `gives:`"},
      {"acquire", "`object:`"},       {"try-acquire", "`object:`"},
      {"release", "`object:`"},       {"join", "`object:`"},
      {"take", "`object:`"},          {"give", "`object:`"},
      {"detach", "`object:`"},        {"source", "`gives:`"}};
  for (auto [Means, What] : Needs)
    expectError(with("functions:\n- {name: f, source: s, role: " +
                     std::string(Means) + "}"),
                "3:1: role " + std::string(Means) + " of `f` needs " + What);
  for (const char *Means :
       {"join-any", "wait", "open", "log", "minimum", "neutral"})
    EXPECT_EQ(firstError(with("functions:\n- {name: f, source: s, role: " +
                              std::string(Means) + "}")),
              "");
}

std::string repeated(std::string Text, unsigned Times) {
  std::string Result;
  for (unsigned I = 0; I < Times; ++I)
    Result += Text;
  return Result;
}

TEST(ModelReader, SurvivesNestingAndGarbage) {
  for (unsigned Depth : {10000u, 200000u}) {
    EXPECT_NE(firstError(repeated("[", Depth)), "");
    EXPECT_NE(firstError(repeated("- ", Depth)), "");
    EXPECT_NE(firstError(repeated("? ", Depth)), "");
    EXPECT_NE(firstError(repeated("{a: ", Depth)), "");
    EXPECT_NE(firstError("functions: " + repeated("[", Depth)), "");
    EXPECT_NE(firstError("unknown: " + repeated("{a: ", Depth)), "");
    EXPECT_NE(firstError("functions: [{name: " + repeated("[", Depth)), "");
  }
  expectError(std::string("library: a\0b", 12), "1:11: control character");
  expectError("library: \x7f\xff\n", "1:11: not UTF-8");
  expectError(std::string(5 << 20, ' '), "1:1: the file has 5242880 bytes");
}

/// Every prefix of a real file, and every file with one byte changed: no crash.
TEST(ModelReader, SurvivesEveryPrefixAndChangedByte) {
  std::string Text =
      with("headers: [a.h]\n# note\nfunctions:\n"
           "  - name: \"a\\tb\"\n    source: >\n      folded\n"
           "  - {name: 'f', when: [{arg: -1, value: 0x10}], source: s}\n");
  for (size_t I = 0; I < Text.size(); ++I) {
    readModel(Text.substr(0, I), "a.yaml");
    for (char C : {'"', '\'', '[', '{', ':', '-', '\n', '\\', '&', '*', '|',
                   '\t', '%'}) {
      std::string Changed = Text;
      Changed[I] = C;
      readModel(Changed, "a.yaml");
    }
  }
}

TEST(ModelCodec, GivesBackWhatItWasGiven) {
  const std::vector<Library> All = Catalog::builtinLibraries();
  std::string Bytes = encodeModels(All);
  EXPECT_EQ(encodeModels(decodeModels(Bytes)), Bytes);
  EXPECT_EQ(decodeModels(Bytes).size(), All.size());
}

} // namespace
} // namespace fanout
