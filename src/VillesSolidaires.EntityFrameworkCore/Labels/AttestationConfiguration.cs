using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

internal sealed class AttestationConfiguration : IEntityTypeConfiguration<Attestation>
{
    public void Configure(EntityTypeBuilder<Attestation> builder)
    {
        builder.ToTable("Attestations");
        builder.Property(a => a.Numero).HasMaxLength(LabelConsts.NumeroAttestationMax);
        builder.Property(a => a.CommuneCode).HasMaxLength(TerritoireConsts.CodeCommune);
        builder.Property(a => a.DepartementCode).HasMaxLength(TerritoireConsts.CodeDepartementMax);
        builder.Property(a => a.ReferentielNumero).HasMaxLength(LabelConsts.NumeroReferentielMax);
        builder.Property(a => a.Sha256).HasMaxLength(LabelConsts.Sha256);
        builder.Property(a => a.MotifRetrait).HasMaxLength(LabelConsts.MotifMax);
        builder.Property(a => a.RetireePar).HasMaxLength(LabelConsts.NomMax);
        builder.Property(a => a.ConstatControle).HasMaxLength(LabelConsts.CommentaireMax);
        builder.Property(a => a.ControlePar).HasMaxLength(LabelConsts.NomMax);
        builder.Ignore(a => a.CheminDocument);
        builder.HasIndex(a => a.Numero).IsUnique();
        builder.HasIndex(a => a.CandidatureId).IsUnique();
        builder.HasIndex(a => new { a.CommuneCode, a.DelivreeLe });
        builder.HasIndex(a => a.DepartementCode);
        builder.HasIndex(a => new { a.RetireeLe, a.ValableJusquau });
    }
}
