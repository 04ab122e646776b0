# Every target sets itself up: Python packages in .venv, Icarus Verilog through the system's package manager.
PYTHON_BIN := .venv/bin/python
HWSIM := .venv/bin/hwsim
export PYTHONDONTWRITEBYTECODE :=  # the suite starts Python a thousand times: compiled modules are kept
JOBS := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

.PHONY: demo test check long lint bench examples prove fuzz mutate reports rtl docs setup clean

demo: ## Verilog for int8_ws16, verified on Icarus, and Llama-2-7B simulated on it
	@scripts/setup.sh ""
	$(HWSIM) generate configs/int8_ws16.yaml -o build/int8_ws16
	$(HWSIM) verify configs/int8_ws16.yaml --gemm 37,53,29 --gemm 64,64,64
	$(HWSIM) verify configs/int8_ws16.yaml --gemm 37,53,29 --stalls --seed 7
	$(HWSIM) simulate configs/int8_ws16.yaml --workload configs/workloads/llama2_7b.yaml

test: setup ## the whole suite, a quarter of an hour on two cores
	$(PYTHON_BIN) -m pytest -n $(JOBS) -m "not long"

check: setup ## the everyday part of the suite, two and a half minutes on two cores
	$(PYTHON_BIN) -m pytest -n $(JOBS) -m "not full"

long: setup ## more of the same: other random engines, every shipped engine, larger proofs; writes reports/long_tests.md
	$(PYTHON_BIN) scripts/long_tests.py --jobs $(JOBS)

lint: ## style, types, and which module may import which
	@scripts/setup.sh test,lint
	$(PYTHON_BIN) -m ruff check .
	$(PYTHON_BIN) -m pyright
	.venv/bin/lint-imports --no-cache

bench: setup ## designs per minute of sweeps, hwsim's own speed, hwsim beside SCALE-Sim (installed into an environment of its own), three simulators of its Verilog
	$(PYTHON_BIN) -m benchmarks.sweep
	$(PYTHON_BIN) benchmarks/speed.py
	$(PYTHON_BIN) -m benchmarks.models
	$(PYTHON_BIN) -m benchmarks.scalesim
	$(PYTHON_BIN) -m benchmarks.simulators

examples: setup ## digits at five precisions, a ResNet-8 and a transformer block through the Verilog; what the Python interface is for
	$(PYTHON_BIN) -m examples.engines
	$(PYTHON_BIN) -m examples.bandwidth
	$(PYTHON_BIN) -m examples.digits
	$(PYTHON_BIN) -m examples.cnn
	$(PYTHON_BIN) -m examples.transformer

prove: setup ## every architecture's core against its formats, at its smallest, default and largest parameters
	$(PYTHON_BIN) -m proofs

fuzz: setup ## 10,000 inputs that nobody would write, of every kind: none may end in a traceback, hang, or leave a file behind
	$(PYTHON_BIN) -m fuzz --jobs $(JOBS)

mutate: setup ## mutants of every shipped configuration's cell: killed by jobs or proved equivalent; writes reports/mutation.md
	$(PYTHON_BIN) -m proofs.mutate

reports: setup ## reports/ on published claims from synthesis; results that are kept are taken, the others take minutes each
	$(PYTHON_BIN) -m studies

docs: ## the documents as a site in build/site, with the reference made from the code
	@scripts/setup.sh docs
	NO_MKDOCS_2_WARNING=1 $(PYTHON_BIN) -m mkdocs build --strict -q

rtl: setup ## write rtl/, docs/demo.md and the answer in the README anew
	$(PYTHON_BIN) scripts/update_rtl.py
	$(PYTHON_BIN) scripts/update_readme.py

setup:
	@scripts/setup.sh test

clean:
	rm -rf .venv build
