// spawn: posix_spawn
// loop: for over a NULL-terminated array
// origin: array parameter
// waits: waitpid
// distance: helper function
// differs: whether the helper waits
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the helper waits for the hook
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

struct hook_status {
	int started;
	int failed;
};

static int run_hook(const char *program, const char *ref, struct hook_status *st)
{
	char *argv[] = {(char *)program, (char *)ref, NULL};
	pid_t pid;
	int err = posix_spawn(&pid, program, NULL, NULL, argv, environ);

	if (err) {
		fprintf(stderr, "%s: %s\n", program, strerror(err));
		st->failed++;
		return -err;
	}
	st->started++;
#ifdef TWIN
	int status;

	if (waitpid(pid, &status, 0) == pid && status != 0)
		st->failed++;
#endif
	return 0;
}

int run_hooks(const char *program, const char *const *refs)
{
	struct hook_status st = {0, 0};

	for (const char *const *ref = refs; *ref; ref++) {
		if (strncmp(*ref, "refs/", 5) != 0)
			continue;
		run_hook(program, *ref, &st);
	}
	while (wait(NULL) > 0 || errno == EINTR)
		;
	return st.failed ? -1 : st.started;
}

int main(int argc, char **argv)
{
	if (witnessChild()) {
		witnessTask();
		return 0;
	}
	size_t n = witnessSize(argc, argv);
	const char **refs = calloc(n + 1, sizeof(*refs));

	for (size_t i = 0; i < n; i++)
		refs[i] = "refs/heads/main";
	run_hooks("/proc/self/exe", refs);
	return witnessReport();
}
