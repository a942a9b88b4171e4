// spawn: posix_spawn
// loop: while over getline
// origin: lines of a file
// waits: waitpid
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: waits for the whole table when it is full
// witness: runnable
#include "witness.h"
#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/types.h>
#include <sys/wait.h>

#define TABLE 16

extern char **environ;

static void drain(pid_t *pids, size_t *n)
{
	int st;

	while (*n > 0)
		if (waitpid(pids[--*n], &st, 0) < 0 && errno != ECHILD)
			perror("waitpid");
}

/* Runs the checker on each file that the manifest names. */
int check_manifest(const char *manifest, const char *checker)
{
	FILE *f = fopen(manifest, "re");
	char *line = NULL;
	size_t cap = 0, n = 0, max = TABLE;
	ssize_t len;
	pid_t *pids;

	if (!f)
		return -errno;
	pids = calloc(max, sizeof(*pids));
	while ((len = getline(&line, &cap, f)) > 0) {
		if (line[len - 1] == '\n')
			line[len - 1] = '\0';
		if (line[0] == '\0' || line[0] == '#')
			continue;
		if (n == max) {
#ifdef TWIN
			drain(pids, &n);
#else
			max *= 2;
			pids = realloc(pids, max * sizeof(*pids));
#endif
		}
		char *argv[] = {(char *)checker, "--sum", line, NULL};
		if (posix_spawn(&pids[n], checker, NULL, NULL, argv, environ) != 0) {
			fprintf(stderr, "cannot check %s\n", line);
			continue;
		}
		n++;
	}
	drain(pids, &n);
	free(pids);
	free(line);
	fclose(f);
	return 0;
}

int main(int argc, char **argv)
{
	char name[] = "/tmp/manifestXXXXXX";
	FILE *f;

	if (witnessChild()) {
		witnessTask();
		return 0;
	}
	f = fdopen(mkstemp(name), "w");
	for (size_t n = witnessSize(argc, argv); n > 0; n--)
		fprintf(f, "file%zu\n", n);
	fclose(f);
	check_manifest(name, "/proc/self/exe");
	unlink(name);
	return witnessReport();
}
