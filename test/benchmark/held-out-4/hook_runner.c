// spawn: fork
// loop: while over a NULL-terminated array
// origin: array parameter
// waits: waitpid
// distance: same function
// differs: whether waitpid blocks
// A: unbounded Y7 | limiter: ended children are collected without waiting
// B: bounded N9 | limiter: waits for a child while eight run
// witness: runnable
#include "witness.h"
#include <sys/wait.h>

#define HOOKS_AT_ONCE 8

struct hook {
	const char *path;
	const char *event;
};

static int exec_hook(const struct hook *hook)
{
	if (hook->path && hook->event)
		witnessTask();
	return 0;
}

int run_hooks(struct hook **hooks)
{
	int active = 0, rc = 0, status;
	struct hook **h = hooks;

	while (*h != NULL) {
#ifdef TWIN
		while (active >= HOOKS_AT_ONCE && waitpid(-1, &status, 0) > 0) {
#else
		while (active >= HOOKS_AT_ONCE && waitpid(-1, &status, WNOHANG) > 0) {
#endif
			active--;
			rc |= status;
		}
		pid_t pid = fork();
		if (pid < 0) {
			perror("fork");
			rc = -1;
			break;
		}
		if (pid == 0)
			_exit(exec_hook(*h));
		active++;
		h++;
	}
	while (active > 0 && waitpid(-1, &status, 0) > 0) {
		active--;
		rc |= status;
	}
	return rc;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct hook **hooks = calloc(n + 1, sizeof(*hooks));
	struct hook hook = { "/etc/hooks.d/10-dns", "up" };

	for (size_t i = 0; i < n; i++)
		hooks[i] = &hook;
	if (run_hooks(hooks))
		return 1;
	return witnessReport();
}
