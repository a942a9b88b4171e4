"""Two naive checkers to compare with, as matchers of clang-query: what a rule of one matcher can do.

loop     a call or constructor that starts work, inside a loop
keyword  the same, unless the file uses a name with "semaphore" or "pool" in it
"""

import re
import subprocess

import benchmark_cases as cases

AT_ONCE = 16  # clang-query keeps every file that it parses

CONSTRUCTORS = ("std::thread", "std::jthread", "boost::thread")
FUNCTIONS = (
    "std::async boost::async pthread_create thrd_create fork posix_spawn posix_spawnp popen boost::asio::post "
    "boost::asio::co_spawn boost::thread_group::create_thread QtConcurrent::run QThread::start curl_multi_add_handle "
    "tbb::detail::d1::task_group::run"
).split()
LOOP = "hasAncestor(stmt(anyOf(forStmt(), cxxForRangeStmt(), whileStmt(), doStmt())))"


def any_name(names):
    return "hasAnyName(" + ", ".join(f'"::{name}"' for name in names) + ")"


def script():
    constructor = (
        f"cxxConstructExpr(isExpansionInMainFile(), unless(argumentCountIs(0)), {LOOP}, hasDeclaration(cxxConstructorDecl("
        f"unless(isMoveConstructor()), ofClass({any_name(CONSTRUCTORS)}))))"
    )
    function = f"callExpr(isExpansionInMainFile(), {LOOP}, callee(functionDecl({any_name(FUNCTIONS)})))"
    thread = f"hasUnqualifiedDesugaredType(recordType(hasDeclaration(cxxRecordDecl({any_name(CONSTRUCTORS)}))))"
    of_threads = f"classTemplateSpecializationDecl(hasTemplateArgument(0, refersToType({thread})))"
    container = (
        f'cxxMemberCallExpr(isExpansionInMainFile(), {LOOP}, callee(cxxMethodDecl(hasName("emplace_back"))), '
        f"on(hasType(hasUnqualifiedDesugaredType(recordType(hasDeclaration({of_threads}))))))"
    )
    word = 'matchesName("semaphore|pool", "IgnoreCase")'
    lines = ["set output diag", "set bind-root false"]
    lines += [f'match {matcher}.bind("spawn")' for matcher in (constructor, function, container)]
    lines += [
        f'match declRefExpr(isExpansionInMainFile(), to(namedDecl({word}))).bind("word")',
        f'match typeLoc(isExpansionInMainFile(), loc(qualType(hasDeclaration(namedDecl({word}))))).bind("word")',
        f'match namedDecl(isExpansionInMainFile(), {word}).bind("word")',
    ]
    return lines


def parts(selected):
    """Batches of a size that fits into memory."""
    for flags, batch in cases.batches(selected):
        for start in range(0, len(batch), AT_ONCE):
            yield flags, batch[start : start + AT_ONCE]


def run(selected):
    """The names of the reported cases: {'loop': set, 'keyword': set}."""
    arguments = [argument for line in script() for argument in ("-c", line)]
    bound = {"spawn": set(), "word": set()}
    for flags, batch in parts(selected):
        by_path = {str(case.path): case.name for case in batch}
        command = [cases.LLVM / "bin" / "clang-query", *arguments, *by_path, "--", *flags, "-w"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode:
            raise RuntimeError(f"clang-query failed: {(result.stdout + result.stderr).strip()[-500:]}")
        for path, what in re.findall(r'^(.+?):\d+:\d+: note: "(spawn|word)" binds here', result.stdout, re.M):
            if path in by_path:
                bound[what].add(by_path[path])
    return {"loop": bound["spawn"], "keyword": bound["spawn"] - bound["word"]}
