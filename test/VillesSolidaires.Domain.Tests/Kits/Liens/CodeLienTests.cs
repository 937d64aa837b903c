namespace VillesSolidaires.Kits;

public class CodeLienTests
{
    [Fact]
    public void Tirer_SeRelitTelQuel_SansCaractereAmbigu()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = CodeLien.Tirer().ToString();
            code.Length.ShouldBe(LienConsts.CodeLongueur);
            code.ShouldMatch("^[0-9A-HJKMNP-TV-Z]{9}$");
            CodeLien.TryParse(code, out var lu).ShouldBeTrue();
            lu.ToString().ShouldBe(code);
        }
    }

    [Fact]
    public void TryParse_QuandLaCasseEtLesSosiesChangent_RendLeCodeCanonique()
    {
        var code = Contenant("01");
        var recopie = code.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l');
        CodeLien.TryParse(recopie, out var lu).ShouldBeTrue();
        lu.ToString().ShouldBe(code);
        CodeLien.TryParse(code.Replace('1', 'I'), out lu).ShouldBeTrue();
        lu.ToString().ShouldBe(code);
        CodeLien.TryParse($"{code[..3]}-{code[3..6]} {code[6..]}", out lu).ShouldBeTrue();
        lu.ToString().ShouldBe(code);
    }

    [Fact]
    public void TryParse_QuandUnCaractereChange_Refuse()
    {
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var code = CodeLien.Tirer().ToString();
        for (var rang = 0; rang < code.Length; rang++)
        {
            foreach (var autre in alphabet.Where(c => c != code[rang]))
            {
                CodeLien.TryParse(code[..rang] + autre + code[(rang + 1)..], out _).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void TryParse_QuandDeuxCaracteresSEchangent_Refuse()
    {
        var code = CodeLien.Tirer().ToString();
        foreach (var (a, b) in from a in Enumerable.Range(0, code.Length) from b in Enumerable.Range(0, a) where code[a] != code[b] select (a, b))
        {
            var echange = code.ToCharArray();
            (echange[a], echange[b]) = (echange[b], echange[a]);
            CodeLien.TryParse(new string(echange), out _).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000")]
    [InlineData("0000000000")]
    [InlineData("UUUUUUUUU")]
    [InlineData("../../etc")]
    [InlineData("00000000\n")]
    [InlineData("٠٠٠٠٠٠٠٠٠")]
    [InlineData("0-0-0-0-0-0-0-0-0-0-0-0-0-0")]
    public void TryParse_QuandCeNEstPasUnCode_Refuse(string? saisie) => CodeLien.TryParse(saisie, out _).ShouldBeFalse();

    private static string Contenant(string caracteres)
    {
        while (true)
        {
            var code = CodeLien.Tirer().ToString();
            if (caracteres.All(c => code.Contains(c, StringComparison.Ordinal)))
            {
                return code;
            }
        }
    }
}
