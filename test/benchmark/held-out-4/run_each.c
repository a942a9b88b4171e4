// spawn: fork
// loop: while over getline
// origin: lines of standard input
// waits: wait at the end
// distance: same function
// differs: the value of the option
// A: unbounded Y3 | limiter: compared with an option whose value 0 means no limit
// B: bounded N9 | limiter: compared with an option that is 4
// witness: runnable
#include "witness.h"
#include <err.h>
#include <string.h>
#include <sys/wait.h>

static struct {
#ifdef TWIN
	long procs;	/* how many commands run at a time, at least one */
#else
	long procs;	/* how many commands run at a time, 0: all of them */
#endif
	int verbose;
} opts = {
#ifdef TWIN
	.procs = 4,
#else
	.procs = 0,
#endif
};

static void run_command(const char *command)
{
	if (opts.verbose)
		fprintf(stderr, "+ %s\n", command);
	if (strncmp(command, "touch ", 6) == 0)
		witnessTask();
	_exit(0);
}

static int run_each(FILE *input)
{
	char *line = NULL;
	size_t cap = 0;
	long running = 0;
	int status, failed = 0;

	while (getline(&line, &cap, input) != -1) {
		if (opts.procs && running >= opts.procs) {
			wait(&status);
			failed |= status;
			running--;
		}
		switch (fork()) {
		case -1:
			err(1, "fork");
		case 0:
			run_command(line);
		}
		running++;
	}
	for (; running; running--) {
		wait(&status);
		failed |= status;
	}
	free(line);
	return failed;
}

int main(int argc, char **argv)
{
	FILE *input = tmpfile();
	for (size_t n = witnessSize(argc, argv); n; n--)
		fprintf(input, "touch file%zu\n", n);
	rewind(input);
	if (run_each(input))
		return 1;
	return witnessReport();
}
