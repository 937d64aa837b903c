using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Donnees;

/// <summary>La commande elle-même, dans son processus : ses codes de retour, et le compte qu'elle laisse en base.</summary>
public sealed class CreerAdministrateurTests : IAsyncLifetime
{
    private const string Courriel = "nadia.ferrand@exemple.org";
    private const string MotDePasse = "Phrase-assez-longue-7";

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await using var systeme = _base.Systeme();
        await systeme.Service<RoleManager<IdentityRole<Guid>>>().CreateAsync(new IdentityRole<Guid>(Roles.Administrateur));
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Commande_QuandTouteLaSaisieConvient_OuvreUnCompteNational()
    {
        var (code, sortie) = await LancerAsync(["--courriel", Courriel, "--nom", "Nadia Ferrand"], entree: MotDePasse);

        code.ShouldBe(0, sortie);
        sortie.ShouldContain($"Compte d’administration créé pour {Courriel}.");
        sortie.ShouldNotContain(MotDePasse);
        await using var systeme = _base.Systeme();
        var comptes = systeme.Service<UserManager<Utilisateur>>();
        var compte = (await comptes.FindByEmailAsync(Courriel)).ShouldNotBeNull();
        compte.NomComplet.ShouldBe("Nadia Ferrand");
        (await comptes.CheckPasswordAsync(compte, MotDePasse)).ShouldBeTrue();
        var identite = (await systeme.Service<IFabriqueIdentite>().CreerAsync(compte.Id, default)).ShouldNotBeNull();
        identite.Principal.IsInRole(Roles.Administrateur).ShouldBeTrue();
        identite.Perimetre.EstNational.ShouldBeTrue();
    }

    [Fact]
    public async Task Commande_QuandLeMotDePasseVientDeLaVariable_NeLitPasLEntree()
    {
        var (code, _) = await LancerAsync(["--courriel", Courriel, "--nom", "Nadia Ferrand"], entree: "", variable: MotDePasse);
        code.ShouldBe(0);
    }

    [Theory]
    [InlineData(new[] { "--courriel", Courriel }, 2, "demande l’option « --nom »")]
    [InlineData(new[] { "--courriel", Courriel, "--nom", "Nadia", "--mot-de-passe", MotDePasse }, 2, "L’option « --mot-de-passe » n’existe pas")]
    [InlineData(new[] { "--courriel", Courriel, "--nom", "Nadia" }, 1, "Donnez le mot de passe sur l’entrée standard")]
    public async Task Commande_QuandIlManqueQuelqueChose_LeDitEtNeCreeRien(string[] options, int attendu, string message)
    {
        var (code, sortie) = await LancerAsync(options, entree: "");
        code.ShouldBe(attendu, sortie);
        sortie.ShouldContain(message);
        (await NombreAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(Courriel, "Nadia Ferrand", "azerty", "Choisissez au moins 12 caractères")]
    [InlineData(Courriel, "Nadia Ferrand", CompteConsts.MotDePasseDemo, "public, de la démonstration")]
    [InlineData("nadia", "Nadia Ferrand", MotDePasse, "n’est pas une adresse électronique")]
    [InlineData(Courriel, "  ", MotDePasse, "Donnez un nom")]
    public async Task CreerAsync_QuandLaSaisieNeConvientPas_DitPourquoiEtNeCreeRien(string courriel, string nom, string motDePasse, string message)
    {
        var creation = _base.Racine.GetRequiredService<CreationAdministrateur>();
        (await Should.ThrowAsync<InitialisationException>(() => creation.CreerAsync(courriel, nom, motDePasse, default))).Message.ShouldContain(message);
        (await NombreAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task CreerAsync_QuandLeCourrielExiste_NeChangeRien()
    {
        var creation = _base.Racine.GetRequiredService<CreationAdministrateur>();
        await creation.CreerAsync(Courriel, "Nadia Ferrand", MotDePasse, default);

        var refus = await Should.ThrowAsync<InitialisationException>(() => creation.CreerAsync(Courriel.ToUpperInvariant(), "Autre", "Un-Autre-Secret-2026", default));

        refus.Message.ShouldContain("existe déjà");
        await using var systeme = _base.Systeme();
        var compte = await systeme.Contexte.Users.SingleAsync();
        compte.NomComplet.ShouldBe("Nadia Ferrand");
        (await systeme.Service<UserManager<Utilisateur>>().CheckPasswordAsync(compte, MotDePasse)).ShouldBeTrue();
    }

    [Fact]
    public async Task CreerAsync_QuandLaBaseNEstPasInitialisee_DitQuoiFaire()
    {
        await using var vide = await BaseDeTest.CreerAsync();
        var creation = vide.Racine.GetRequiredService<CreationAdministrateur>();
        (await Should.ThrowAsync<InitialisationException>(() => creation.CreerAsync(Courriel, "Nadia", MotDePasse, default))).Message.ShouldContain("lancez d’abord DbMigrator");
    }

    private async Task<int> NombreAsync()
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Users.CountAsync();
    }

    private async Task<(int Code, string Sortie)> LancerAsync(string[] options, string entree, string? variable = null)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "VillesSolidaires.DbMigrator.dll"), "creer-administrateur", .. options])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["App__DataDirectory"] = _base.Dossier;
        info.Environment["Database__Provider"] = "Sqlite";
        info.Environment["VILLES_MOT_DE_PASSE"] = variable;
        using var processus = Process.Start(info)!;
        await processus.StandardInput.WriteLineAsync(entree);
        processus.StandardInput.Close();
        var sorties = await Task.WhenAll(processus.StandardOutput.ReadToEndAsync(), processus.StandardError.ReadToEndAsync());
        await processus.WaitForExitAsync();
        return (processus.ExitCode, string.Concat(sorties));
    }
}
